import type { BilingualText, Form } from '../model/form.ts';
import type { AnswersAsked } from '../model/submission.ts';
import { fieldOrKey } from './fieldOrKey.ts';

/** Fields whose answers are to be corrected, as their form labels them. */
export type LabelsAsked = 'all' | readonly BilingualText[];

/**
 * The answers that are to be corrected, in the words of the form; of a field that the form has no
 * more its key. Pure.
 */
export function labelsAsked(form: Form | null, asked: AnswersAsked): LabelsAsked {
  return asked === 'all' ? asked : asked.map((key) => fieldOrKey(form, key).label);
}
