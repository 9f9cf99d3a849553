import { applicantForm } from '../../engine/form/applicantForm.ts';
import { correctableKeys } from '../../engine/form/correctableKeys.ts';
import { keysRead } from '../../engine/form/keysRead.ts';
import type { Instant } from '../../engine/model/time.ts';
import { answersAsked } from '../../engine/run/intake/answersAsked.ts';
import type { SubmissionTracking } from '../contract/intake.ts';
import type { SubmissionReading } from './presentSubmission.ts';

/**
 * What the applicant corrects; null where no answer is asked for, or not any more. Of what was
 * filled in it holds the answers asked for and those that conditions and formulas of the form read.
 */
export function presentCorrection(
  { submission, version }: Pick<SubmissionReading, 'submission' | 'version'>,
  at: Instant,
): SubmissionTracking['correction'] {
  const form = version && applicantForm(version.forms);
  const asked = answersAsked(submission);
  if (submission.status !== 5 || form === null || asked.length === 0) return null;
  const before = submission.variables;
  const open = correctableKeys(form, { before, asked, at });
  const read = keysRead(form);
  const answers = Object.entries(before).filter(([key]) => open.has(key) || read.has(key));
  const keys = asked === 'all' ? form.fields.map(({ key }) => key) : asked;
  return { form, asked: keys, answers: Object.fromEntries(answers) };
}
