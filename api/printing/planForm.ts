import { accept, refuse, type Result } from '../../engine/model/result.ts';
import type { ApiRefusal } from '../middleware/apiRefusal.ts';
import { toDay } from '../present/moment.ts';
import { apologyFacts } from './facts/apologyFacts.ts';
import type { DatedFacts } from './facts/datedFacts.ts';
import type { PrintSource } from './facts/printSource.ts';
import { refusalFacts } from './facts/refusalFacts.ts';
import { slipFacts } from './facts/slipFacts.ts';
import { stopFacts } from './facts/stopFacts.ts';
import { supplementFacts } from './facts/supplementFacts.ts';
import { formInForce } from './formInForce.ts';
import type { FormReason } from './printedForm.ts';
import type { FilledForm } from './printForm.ts';

/** The forms that follow from a dossier alone, in the order of their numbers. */
export const DOSSIER_FORMS = [
  'supplement-request',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
] as const;

/** One of these forms. */
export type DossierForm = (typeof DOSSIER_FORMS)[number];

type NotForIt = Extract<ApiRefusal, { readonly code: 'FORM_DOES_NOT_APPLY' }>;

const FACTS: { readonly [kind in DossierForm]: (source: PrintSource) => DatedFacts } = {
  'supplement-request': supplementFacts,
  refusal: refusalFacts,
  apology: apologyFacts,
  'stop-notice': stopFacts,
  'control-slip': slipFacts,
};

/**
 * A form of a dossier with its facts, in the edition in force on the day from which it is made out.
 * Refuses: FORM_DOES_NOT_APPLY.
 */
export function planForm(kind: DossierForm, source: PrintSource): Result<FilledForm, NotForIt> {
  const no = (why: FormReason) => refuse({ code: 'FORM_DOES_NOT_APPLY', form: kind, why } as const);
  const planned = FACTS[kind](source);
  if (!planned.ok) return no(planned.refusal);
  const { at, facts } = planned.value;
  const form = formInForce(kind, toDay(at));
  return form === null ? no('NOT_IN_EDITION') : accept({ form, facts });
}
