import { answersCorrected } from '../../model/answersCorrected.ts';
import type { AcceptSubmission, ReceiveDossier } from '../../model/command.ts';
import { asId, type DossierId } from '../../model/ids.ts';
import type { Notice } from '../../model/notice.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Submission } from '../../model/submission.ts';
import type { AcceptedAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { planReceived, type CameIn } from '../planReceived.ts';
import type { Attempt } from '../runAttempts.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { versionInForce } from '../versionInForce.ts';
import { loadSubmission } from './loadSubmission.ts';
import { submissionMove } from './submissionMove.ts';
import { submissionNews } from './submissionNews.ts';

/**
 * Receives a submission: it becomes a dossier with code, receipt and promise, its files are the
 * dossier's documents, and its history tells which answers were corrected before, all in one
 * commit. The moment of this is the moment of receipt.
 *
 * Durable when it resolves to `ok`. Refuses: SUBMISSION_NOT_FOUND, SUBMISSION_MOVED, and what
 * receiveDossier refuses.
 */
export function acceptSubmission(
  runtime: Runtime,
  command: AcceptSubmission,
): Promise<Result<AcceptedAnswer, Refusal>> {
  const { commandId, actor, submissionId } = command;
  const head = { commandId, command: 'acceptSubmission', personId: actor.personId };
  return runtime.inTurn(`receive ${actor.agencyId}`, () =>
    runCommand<AcceptedAnswer>(runtime, head, async () => {
      const before = await loadSubmission(runtime, submissionId);
      return before.ok ? planAcceptance(runtime, command, before.value) : before;
    }),
  );
}

async function planAcceptance(
  runtime: Runtime,
  command: AcceptSubmission,
  before: Submission,
): Promise<Result<Attempt<AcceptedAnswer>, Refusal>> {
  const { personId } = command.actor;
  const at = runtime.now();
  const moved = submissionMove(before, { act: 'accept', at, personId, text: '' });
  if (!moved.ok) return moved;
  const unknown = command.papers.find(
    ({ paperKey }) => !before.papers.some((paper) => paper.paperKey === paperKey),
  );
  if (unknown !== undefined) return refuse({ code: 'PAPER_UNKNOWN', paperKey: unknown.paperKey });
  const cameIn = {
    number: before.number,
    corrected: answersCorrected(before),
    files: await filesOf(runtime, before),
  };
  const planned = await planReceived(runtime, toReceive(command, before), cameIn);
  if (!planned.ok) return planned;
  const { change, answer, events } = planned.value;
  const { dossierId } = answer;
  const record = { ...moved.value, dossierId: asId<DossierId>(dossierId) };
  const submissions = [{ record, expectedRevision: before.revision }];
  const news = submissionNews(record);
  return accept({
    change: { ...change, submissions, notices: change.notices.map(withNumber(before)) },
    answer: { ...news.answer, dossierId },
    events: [...events, ...news.events],
  });
}

/** So that the applicant knows which of what they handed in has that code now. */
function withNumber({ number }: Submission): (notice: Notice) => Notice {
  return (notice) => ({ ...notice, facts: { ...notice.facts, submissionNumber: number } });
}

function toReceive(command: AcceptSubmission, before: Submission): ReceiveDossier {
  const { commandId, actor, competentAgencyId, papers } = command;
  const { procedureId, receivingAgencyId, applicant, representative } = before;
  const { content, returnChannel, variables, procedureName } = before;
  return {
    commandId,
    actor,
    competentAgencyId,
    procedureId,
    receivingAgencyId,
    applicant,
    representative,
    content: content || procedureName,
    papers: papers.map((paper) => ({ ...paper, form: 'electronic', count: 1 })),
    setCount: 1,
    channel: 'online',
    returnChannel,
    variables,
  };
}

/** The files of its papers, by paper; what a supplement has replaced stays with the submission. */
async function filesOf(
  { store, now }: Runtime,
  { submissionId, procedureId, papers }: Submission,
): Promise<CameIn['files']> {
  const uploads = await store.listUploads(submissionId);
  const version = versionInForce(await store.listVersions(procedureId), localDay(now()));
  return papers.flatMap(({ paperKey, uploadIds }) => {
    const title = version?.papers.find(({ key }) => key === paperKey)?.name ?? paperKey;
    const files = uploads.filter(({ uploadId }) => uploadIds.includes(uploadId));
    return files.map((file) => ({ ...file, title }));
  });
}
