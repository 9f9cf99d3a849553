import type { SubmissionAct } from '../../engine/model/submission.ts';
import type { Instant } from '../../engine/model/time.ts';
import { submissionMove } from '../../engine/run/intake/submissionMove.ts';
import type { SubmissionTracking } from '../contract/intake.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import { presentCorrection } from './presentCorrection.ts';
import type { SubmissionReading } from './presentSubmission.ts';

/** Steps whose words are written for the applicant. */
const TOLD: readonly SubmissionAct[] = ['ask-supplement', 'refuse'];

/**
 * What the applicant sees of a submission.
 *
 * An allow-list: no name of a person, no file, of what was filled in only what the office asks to
 * correct (presentCorrection); of what an officer wrote only the last words that are written for
 * the applicant.
 */
export function presentSubmissionTracking(
  reading: SubmissionReading,
  { directory, now }: { readonly directory: Directory; readonly now: Instant },
): Omit<SubmissionTracking, 'dossier'> {
  const { submission, version } = reading;
  const { number, procedureId, procedureName, status, submittedAt } = submission;
  const can = (act: SubmissionAct) =>
    submissionMove(submission, { act, at: 0, personId: null, text: '' }).ok;
  const fileCounts = new Map(
    submission.papers.map(({ paperKey, uploadIds }) => [paperKey, uploadIds.length]),
  );
  return {
    number,
    procedureId,
    procedureName,
    placeName: directory.agencyName(submission.receivingAgencyId),
    status,
    statusText: textOf('statuses', status),
    submittedAt: toMoment(submittedAt),
    checkDueAt: toMomentOrNull(submission.checkDueAt),
    supplementDueAt: toMomentOrNull(submission.supplementDueAt),
    words: submission.steps.findLast(({ act }) => TOLD.includes(act))?.text ?? null,
    papers: (version?.papers ?? []).map(({ key, name }) => ({
      paperKey: key,
      name,
      fileCount: fileCounts.get(key) ?? 0,
    })),
    canSupplement: can('supplement'),
    correction: presentCorrection(reading, now),
    canWithdraw: can('withdraw'),
  };
}
