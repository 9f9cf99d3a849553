import type { Result } from '../../engine/model/result.ts';
import { apologyFacts } from './facts/apologyFacts.ts';
import type { DatedFacts } from './facts/datedFacts.ts';
import type { PrintSource } from './facts/printSource.ts';
import { refusalFacts } from './facts/refusalFacts.ts';
import { slipFacts } from './facts/slipFacts.ts';
import { stopFacts } from './facts/stopFacts.ts';
import { supplementFacts } from './facts/supplementFacts.ts';
import { fillDated, type FormRefusal } from './fillDated.ts';
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
export function planForm(kind: DossierForm, source: PrintSource): Result<FilledForm, FormRefusal> {
  return fillDated(kind, FACTS[kind](source));
}
