import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { Submission } from '../../../engine/model/submission.ts';
import type { Oracle } from '../../unit/engine/calendar/oracle/minuteOracle.ts';
import { readBytes } from '../../../engine/run/files/readBytes.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';
import { slowlyLater } from './slowCalendar.ts';

type Status = Submission['status'];

const AFTER: { readonly [from in Status]: readonly Status[] } = {
  1: [2, 3, 5, 7],
  5: [1, 7, 8],
  2: [],
  3: [],
  7: [],
  8: [],
};
const CHECK_MINUTES = 480;
const SUPPLEMENT_MINUTES = 15 * 480;
const MINUTE = 60_000;
const LOOSE_MS = 3 * 24 * 60 * MINUTE;

/**
 * X8: what was handed in online goes its drawn ways, one step at a time, and is never lost; its
 * numbers have no gap; its files are there and its own; its terms are those of the slow calculator.
 * It becomes one dossier or none, with the same applicant and the same files, and every dossier
 * that came online was handed in. A file that nobody took is kept for three days.
 */
export function submissionsAreNeverLost(oracle: Oracle): Invariant {
  const known = new Map<string, Submission>();
  const uploads = new Map<string, number>();
  let latest = 0;
  const compareAll = async (world: World): Promise<readonly string[]> => {
    const found: string[] = gapsIn([...known.values()]);
    for (const submission of known.values()) {
      const stored = await world.bareStore.findSubmission(submission.submissionId);
      const isSame = stored !== null && canonicalJson(stored) === canonicalJson(submission);
      if (!isSame) found.push(`${submission.submissionId} is not as it was`);
      found.push(...(await judgeFiles(submission, world)));
      found.push(...(await judgeDossier(submission, world)));
    }
    for (const [uploadId, until] of uploads) {
      const isKept = latest >= until || (await world.bareStore.findUpload(uploadId)) !== null;
      if (!isKept) found.push(`${uploadId} is gone before its time`);
    }
    return [...found, ...(await findUnsubmitted(known, world))];
  };
  return {
    name: 'X8 submissions are never lost',
    onStep: async ({ commits, exchanges }, world) => {
      latest = Math.max(latest, world.clock.now);
      const found: string[] = [];
      for (const { change, outcome } of commits) {
        for (const { record } of outcome === 'committed' ? change.submissions : []) {
          found.push(...judgeStep(known.get(record.submissionId), record, oracle));
          known.set(record.submissionId, record);
        }
      }
      for (const { request, came } of exchanges) {
        if (request.name !== 'addUpload' || came.kind !== 'answer') continue;
        const { uploadId } = came.answer as { readonly uploadId: string };
        const upload = await world.bareStore.findUpload(uploadId);
        if (upload !== null) uploads.set(uploadId, upload.uploadedAt + LOOSE_MS);
      }
      return found;
    },
    onRestart: compareAll,
    onWorld: compareAll,
  };
}

function judgeStep(
  before: Submission | undefined,
  after: Submission,
  oracle: Oracle,
): readonly string[] {
  const { submissionId, status, steps, revision, dossierId } = after;
  const found = judgeTerms(after, oracle);
  if ((status === 2) !== (dossierId !== null))
    found.push(`${submissionId} is ${status} with dossier`);
  if (before === undefined) {
    const isNew = status === 1 && steps.length === 0 && revision === 1;
    return isNew ? found : [...found, `${submissionId} begins as ${status}`];
  }
  if (!AFTER[before.status].includes(status)) {
    found.push(`${submissionId} went from ${before.status} to ${status}`);
  }
  if (!isNextStep(before, after)) found.push(`${submissionId} did not go one step`);
  if (steps.filter(({ act }) => act === 'ask-supplement').length > 1) {
    found.push(`${submissionId} was asked for papers twice`);
  }
  if (!isSameMatter(before, after)) found.push(`${submissionId} was changed`);
  return found;
}

function isNextStep(before: Submission, { revision, steps }: Submission): boolean {
  const isNext = revision === before.revision + 1;
  return isNext && canonicalJson(steps.slice(0, -1)) === canonicalJson(before.steps);
}

/** Its papers are changed by a supplement alone. */
function isSameMatter(before: Submission, after: Submission): boolean {
  const isSame = canonicalJson(handedIn(before)) === canonicalJson(handedIn(after));
  const samePapers = canonicalJson(before.papers) === canonicalJson(after.papers);
  return isSame && (samePapers || after.steps.at(-1)?.act === 'supplement');
}

function handedIn({ number, procedureId, applicant, variables, submittedAt }: Submission) {
  return { number, procedureId, applicant, variables, submittedAt };
}

function judgeTerms(submission: Submission, oracle: Oracle): string[] {
  const { submissionId, status, steps, submittedAt, checkDueAt, supplementDueAt } = submission;
  const since = steps.at(-1)?.at ?? submittedAt;
  const wanted = (isAwaited: boolean, minutes: number): number | null =>
    isAwaited ? slowlyLater(oracle, since, minutes) : null;
  const isAt = (due: number | null, expected: number | null): boolean =>
    due === null || expected === null ? due === expected : Math.abs(due - expected) <= MINUTE;
  const found: string[] = [];
  if (!isAt(checkDueAt, wanted(status === 1, CHECK_MINUTES))) {
    found.push(`${submissionId} (${status}) is answered until ${checkDueAt}`);
  }
  if (!isAt(supplementDueAt, wanted(status === 5, SUPPLEMENT_MINUTES))) {
    found.push(`${submissionId} (${status}) is supplemented until ${supplementDueAt}`);
  }
  return found;
}

function gapsIn(submissions: readonly Submission[]): string[] {
  const days = new Map<string, number[]>();
  for (const { receivingAgencyId, submittedOn, dayNumber } of submissions) {
    const day = `${receivingAgencyId} ${submittedOn}`;
    days.set(day, [...(days.get(day) ?? []), dayNumber]);
  }
  return [...days].flatMap(([day, numbers]) =>
    numbers.toSorted((left, right) => left - right).every((number, place) => number === place + 1)
      ? []
      : [`${day}: ${numbers}`],
  );
}

async function judgeFiles(
  { submissionId, papers }: Submission,
  { bareStore }: World,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const uploadId of new Set(papers.flatMap(({ uploadIds }) => uploadIds))) {
    const upload = await bareStore.findUpload(uploadId);
    const bytes = upload === null ? null : await readBytes(bareStore, upload.sha256);
    const hash = bytes && createHash('sha256').update(bytes).digest('hex');
    if (upload?.submissionId !== submissionId) found.push(`${uploadId} is not its own`);
    else if (hash !== upload.sha256) found.push(`${uploadId} has not its bytes`);
  }
  return found;
}

async function judgeDossier(
  { submissionId, number, dossierId, applicant, papers }: Submission,
  { bareStore }: World,
): Promise<readonly string[]> {
  if (dossierId === null) return [];
  const dossier = await bareStore.findDossier(dossierId);
  if (dossier === null) return [`${submissionId} became ${dossierId}, which is not there`];
  const history = await bareStore.listHistory(dossier.instanceId);
  const documents = await bareStore.listDocuments(dossierId);
  const brought = documents.filter(
    ({ uploadedBy, reusedFrom }) => uploadedBy === null && reusedFrom === null,
  );
  const fileCount = papers.reduce((sum, { uploadIds }) => sum + uploadIds.length, 0);
  const isSame =
    dossier.channel === 'online' &&
    canonicalJson(dossier.applicant) === canonicalJson(applicant) &&
    history[0]?.facts['submission'] === number &&
    brought.length === fileCount;
  return isSame ? [] : [`${dossierId} is not what ${submissionId} was`];
}

async function findUnsubmitted(
  known: ReadonlyMap<string, Submission>,
  { bareStore, dossierIds }: World,
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { dossierId } of known.values()) {
    if (dossierId !== null) counts.set(dossierId, (counts.get(dossierId) ?? 0) + 1);
  }
  const found: string[] = [];
  for (const dossierId of dossierIds) {
    const dossier = await bareStore.findDossier(dossierId);
    const expected = dossier?.channel === 'online' ? 1 : 0;
    const given = counts.get(dossierId) ?? 0;
    if (given !== expected) found.push(`${dossierId} was handed in ${given} times`);
  }
  return found;
}
