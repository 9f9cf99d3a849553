import { canonicalJson } from '../model/canonicalJson.ts';
import type { BilingualText, Form, FormField } from '../model/form.ts';
import type { Variables } from '../model/json.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { AnswerChange, AnswersAsked } from '../model/submission.ts';
import type { FormRefusal } from './checkFormValues.ts';
import { correctableKeys } from './correctableKeys.ts';
import { findFieldFaults } from './findFieldFaults.ts';
import type { FormSetting } from './formSetting.ts';
import { resolveForm } from './resolveForm.ts';
import { sayFault } from './texts/sayFault.ts';
import { writtenValues } from './writtenValues.ts';

/** An answer was changed that nobody asked for. */
export type NotAsked = {
  readonly code: 'FIELD_NOT_ASKED';
  readonly field: string;
  readonly label: BilingualText;
};

/** What a correction starts from: the answers so far, and which of them are to be corrected. */
export type CorrectionSetting = Pick<FormSetting, 'at' | 'units'> & {
  readonly before: Variables;
  readonly asked: AnswersAsked;
};

/**
 * What changes when these answers take the place of those before, in the order of the form: also
 * what is computed from them, and what is no longer asked. Pure.
 *
 * Refuses FIELD_NOT_ASKED for another value of an answer that may not be corrected, and
 * FORM_INVALID for one that does not fit its field; answers that may not be corrected are taken as
 * they stand, whatever the form asks by now.
 */
export function correctAnswers(
  form: Form,
  typed: Variables,
  { before, asked, at, units }: CorrectionSetting,
): Result<readonly AnswerChange[], NotAsked | FormRefusal> {
  const open = correctableKeys(form, { before, asked, at });
  const strange = Object.keys(typed).find((key) => !open.has(key) && differs(typed, before, key));
  if (strange !== undefined) return refuse(notAsked(form, strange));
  const setting = { known: {}, at, units };
  const merged = withoutHidden(form, { ...before, ...typed }, at);
  const fault = findFieldFaults(form, merged, setting).find(({ field }) => open.has(keyOf(field)));
  if (fault !== undefined) {
    const { field, what, label } = fault;
    return refuse({ code: 'FORM_INVALID', field, what, label, reason: sayFault(fault) });
  }
  const after = writtenValues(form, merged, setting);
  const changed = Object.keys(after).filter((key) => differs(after, before, key));
  return accept(changed.map((key) => ({ key, from: before[key] ?? null, to: after[key] ?? null })));
}

/** What is not there any more is not asked, and no fault where an answer to it is left. */
function withoutHidden(form: Form, answers: Variables, at: number): Variables {
  const { hidden } = resolveForm(form, answers, { known: {}, at });
  const there = Object.entries(answers).filter(([key]) => !hidden.has(key));
  return Object.fromEntries(there);
}

function differs(after: Variables, before: Variables, key: string): boolean {
  return canonicalJson(after[key] ?? null) !== canonicalJson(before[key] ?? null);
}

/** That of a cell, `lines[2].amount`, is its table. */
function keyOf(field: string): string {
  return field.replace(/\[.*$/u, '');
}

function notAsked({ fields }: Form, field: string): NotAsked {
  const found: FormField | undefined = fields.find(({ key }) => key === field);
  return { code: 'FIELD_NOT_ASKED', field, label: found?.label ?? { vi: field, en: field } };
}
