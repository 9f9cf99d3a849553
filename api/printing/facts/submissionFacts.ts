import type { WorkingCalendar } from '../../../engine/calendar/workingCalendar.ts';
import { labelsAsked } from '../../../engine/form/labelsAsked.ts';
import type { Form } from '../../../engine/model/form.ts';
import { accept, refuse } from '../../../engine/model/result.ts';
import type {
  AnswersAsked,
  Submission,
  SubmissionAct,
  SubmissionStep,
} from '../../../engine/model/submission.ts';
import { supplementDueAt } from '../../../engine/run/intake/submissionTerms.ts';
import type { Directory } from '../../present/directory.ts';
import { momentWords } from '../formWords.ts';
import type { PrintedFacts } from '../printedFacts.ts';
import type { DatedFacts } from './datedFacts.ts';
import { listedItems } from './listedItems.ts';
import { matterFacts } from './matterFacts.ts';
import { REFUSED_AT_INTAKE } from './refusalFacts.ts';

/** What the forms of a submission are made from. */
export type SubmissionSource = {
  readonly submission: Submission;
  /** The declaration, by the version in force; null where there is none any more. */
  readonly form: Form | null;
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly demonstration: boolean;
};

/**
 * What form 02 prints of the supplement that the counter asked for before it received anything; the
 * code is the number of the submission. Refuses: NO_SUPPLEMENT_ASKED.
 */
export function submissionSupplementFacts(source: SubmissionSource): DatedFacts {
  const { submission, directory, calendar } = source;
  const asked = lastStep(submission, 'ask-supplement');
  if (asked === null) return refuse('NO_SUPPLEMENT_ASKED');
  const { at, personId, text, answersAsked = [] } = asked;
  const items = [...listedItems(text), ...correctionItems(source.form, answersAsked)];
  const due = supplementDueAt(at, calendar);
  const texts = {
    ...commonFacts(source, at),
    deadline: due.ok && due.value !== null ? momentWords(due.value) : '',
    turn: '01',
    guidePlace: directory.agencyName(submission.receivingAgencyId),
    guideName: directory.personName(personId) ?? '',
  };
  return accept({
    at,
    facts: { texts, lists: { supplementItems: items }, tables: {} },
  });
}

/** What form 03 prints of a submission that was not received. Refuses: NOT_REFUSED. */
export function submissionRefusalFacts(source: SubmissionSource): DatedFacts {
  const refused = lastStep(source.submission, 'refuse');
  if (refused === null) return refuse('NOT_REFUSED');
  const { at, personId, text } = refused;
  const texts = {
    ...commonFacts(source, at),
    ...REFUSED_AT_INTAKE,
    receiverName: source.directory.personName(personId) ?? '',
    reason: text,
  };
  return accept({ at, facts: { texts, lists: {}, tables: {} } });
}

/** The answers that are to be corrected, as one more line of what is asked for. */
function correctionItems(form: Form | null, asked: AnswersAsked): readonly string[] {
  if (asked.length === 0) return [];
  const labels = labelsAsked(form, asked);
  if (labels === 'all') return ['Sửa lại nội dung đã khai trong tờ khai.'];
  return [`Sửa lại trong tờ khai: ${labels.map(({ vi }) => vi).join('; ')}.`];
}

function lastStep({ steps }: Submission, act: SubmissionAct): SubmissionStep | null {
  return steps.findLast((step) => step.act === act) ?? null;
}

function commonFacts(
  { submission, directory, demonstration }: SubmissionSource,
  issuedAt: number,
): PrintedFacts['texts'] {
  const issuedBy = submission.receivingAgencyId;
  return {
    ...matterFacts(submission, { directory, demonstration, issuedBy, issuedAt }),
    codeName: 'Mã đăng ký',
    dossierCode: submission.number,
  };
}
