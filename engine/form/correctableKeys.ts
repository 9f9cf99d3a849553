import type { Form } from '../model/form.ts';
import type { Variables } from '../model/json.ts';
import type { AnswersAsked } from '../model/submission.ts';
import type { Instant } from '../model/time.ts';
import { isAsked } from './isAsked.ts';
import { resolveForm } from './resolveForm.ts';

/** The answers so far, which of them are to be corrected, and when. */
export type AskedAnswers = {
  readonly before: Variables;
  readonly asked: AnswersAsked;
  readonly at: Instant;
};

/**
 * Keys of the fields whose answers may become others: those that are asked for, and those that were
 * not there before, because a corrected answer may bring them. Pure.
 */
export function correctableKeys(
  form: Form,
  { before, asked, at }: AskedAnswers,
): ReadonlySet<string> {
  if (asked.length === 0) return new Set();
  const { hidden } = resolveForm(form, before, { known: {}, at });
  const open = form.fields
    .filter(isAsked)
    .filter(({ key }) => asked === 'all' || asked.includes(key) || hidden.has(key));
  return new Set(open.map(({ key }) => key));
}
