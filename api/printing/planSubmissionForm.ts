import type { Result } from '../../engine/model/result.ts';
import type { DatedFacts } from './facts/datedFacts.ts';
import {
  submissionRefusalFacts,
  submissionSupplementFacts,
  type SubmissionSource,
} from './facts/submissionFacts.ts';
import { fillDated, type FormRefusal } from './fillDated.ts';
import type { FilledForm } from './printForm.ts';

/** The forms of what was handed in online and is no dossier yet, in the order of their numbers. */
export const SUBMISSION_FORMS = ['supplement-request', 'refusal'] as const;

/** One of these forms. */
export type SubmissionForm = (typeof SUBMISSION_FORMS)[number];

const FACTS: { readonly [kind in SubmissionForm]: (source: SubmissionSource) => DatedFacts } = {
  'supplement-request': submissionSupplementFacts,
  refusal: submissionRefusalFacts,
};

/** A form of a submission with its facts. Refuses: FORM_DOES_NOT_APPLY. */
export function planSubmissionForm(
  kind: SubmissionForm,
  source: SubmissionSource,
): Result<FilledForm, FormRefusal> {
  return fillDated(kind, FACTS[kind](source));
}
