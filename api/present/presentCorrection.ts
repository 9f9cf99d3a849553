import { applicantForm } from '../../engine/form/applicantForm.ts';
import { correctableKeys } from '../../engine/form/correctableKeys.ts';
import { keysRead } from '../../engine/form/keysRead.ts';
import type { AnswersAsked } from '../../engine/model/submission.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { SubmissionTracking } from '../contract/intake.ts';
import type { SubmissionReading } from './presentSubmission.ts';

/** Answers that the office has asked to be corrected; none where it asked for papers only. */
export function answersAsked({ submission }: Pick<SubmissionReading, 'submission'>): AnswersAsked {
  return submission.steps.findLast(({ act }) => act === 'ask-supplement')?.answersAsked ?? [];
}

/**
 * What the applicant corrects; null where no answer is asked for, or not any more. Of what was
 * filled in it holds the answers asked for and those that conditions and formulas of the form read.
 */
export function presentCorrection(
  reading: SubmissionReading,
  at: Instant,
): SubmissionTracking['correction'] {
  const { submission, version } = reading;
  const form = version && applicantForm(version.forms);
  const asked = answersAsked(reading);
  if (submission.status !== 5 || form === null || asked.length === 0) return null;
  const before = submission.variables;
  const open = correctableKeys(form, { before, asked, at });
  const read = keysRead(form);
  const answers = Object.entries(before).filter(([key]) => open.has(key) || read.has(key));
  const keys = asked === 'all' ? form.fields.map(({ key }) => key) : asked;
  return { form, asked: keys, answers: Object.fromEntries(answers) };
}
