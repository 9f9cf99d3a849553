import { accept, refuse, type Result } from '../../engine/model/result.ts';
import type { ApiRefusal } from '../middleware/apiRefusal.ts';
import { toDay } from '../present/moment.ts';
import type { DatedFacts } from './facts/datedFacts.ts';
import { formInForce } from './formInForce.ts';
import type { FormKind, FormReason } from './printedForm.ts';
import type { FilledForm } from './printForm.ts';

/** Why a form cannot be printed. */
export type FormRefusal = Extract<ApiRefusal, { readonly code: 'FORM_DOES_NOT_APPLY' }>;

/**
 * A form with its facts, in the edition in force on the day from which it is made out. Refuses:
 * FORM_DOES_NOT_APPLY.
 */
export function fillDated(kind: FormKind, dated: DatedFacts): Result<FilledForm, FormRefusal> {
  const no = (why: FormReason) => refuse({ code: 'FORM_DOES_NOT_APPLY', form: kind, why } as const);
  if (!dated.ok) return no(dated.refusal);
  const { at, facts } = dated.value;
  const form = formInForce(kind, toDay(at));
  return form === null ? no('NOT_IN_EDITION') : accept({ form, facts });
}
