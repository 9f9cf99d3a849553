import { agencyIdOf } from '../../../api/demonstration/province.ts';
import type { Paper } from '../../../engine/model/form.ts';
import type { QueueAct } from '../../../engine/model/queueNumber.ts';
import type { Submission, SubmittedPaper } from '../../../engine/model/submission.ts';
import { applicantForm } from '../../../engine/form/applicantForm.ts';
import { localDay } from '../../../engine/run/localDay.ts';
import { below, pick, pickWeighted } from '../../support/seededRandom.ts';
import { actorOf, anApplicant, OFFICERS, PLACES } from '../people.ts';
import { withHead, type Request } from '../requests.ts';
import { newCommandId, type PlayedProcedure, type World } from '../world.ts';
import { aSubstitution } from './drawOnDesk.ts';
import { someFile } from './drawOnPapers.ts';

const NOBODY = { personId: null, agencyId: null };
/** No more are handed in than these, but for a few. */
const SUBMISSIONS_MAX = 14;
const UPLOADS_MAX = 12;

/** A request that is on no dossier: what is handed in online, the queue, who stands in. */
export async function drawApart(world: World): Promise<Request | null> {
  const kind = pickWeighted(world.random, { online: 12, queue: 8, substitution: 1 });
  if (kind === 'queue') return aQueueRequest(world);
  return kind === 'online' ? anOnlineRequest(world) : aSubstitution(world);
}

/** Some requests on one submission, or on one queue, all at once. */
export async function drawApartTogether(world: World): Promise<readonly Request[]> {
  if (world.random() < 0.12) return twoSubstitutes(world);
  const requests: Request[] = [];
  const submission = await anySubmission(world);
  const isOnline = submission !== null && world.random() < 0.5;
  const place = pick(world.random, PLACES) ?? PLACES[0]!;
  for (let racer = 2 + below(world.random, 3); racer > 0; racer -= 1) {
    const request = isOnline ? onSubmission(world, submission) : await aQueueRequest(world, place);
    if (request !== null) requests.push(request);
  }
  return requests;
}

/** Two who are in charge find a substitute for the same post, and do not know of each other. */
async function twoSubstitutes(world: World): Promise<readonly Request[]> {
  const first = await aSubstitution(world);
  if (first?.name !== 'addSubstitution') return first === null ? [] : [first];
  return [first, withHead(first, { commandId: newCommandId(world) })];
}

async function anOnlineRequest(world: World): Promise<Request | null> {
  const { random } = world;
  const loose = world.uploadIds.length;
  if (loose === 0 || (loose < UPLOADS_MAX && random() < 0.2)) return anUpload(world);
  const isFull = world.submissionIds.length >= SUBMISSIONS_MAX;
  const wanted = isFull ? 0.02 : 1 / (1 + world.submissionIds.length / 2);
  const submission = await anySubmission(world);
  if (submission === null || random() < wanted) return aSubmission(world);
  return onSubmission(world, submission);
}

async function anySubmission(world: World): Promise<Submission | null> {
  const id = pick(world.random, world.submissionIds);
  return id === undefined ? null : world.store.findSubmission(id);
}

function anUpload(world: World): Request {
  const head = { commandId: newCommandId(world), actor: NOBODY };
  return { name: 'addUpload', command: { ...head, ...someFile(world, 'upload') } };
}

function aSubmission(world: World): Request | null {
  const { random } = world;
  const offered = world.procedures.filter(({ kit }) => applicantForm(kit.content.forms) !== null);
  const played = pick(random, random() < 0.95 ? offered : world.procedures);
  const place = pick(random, PLACES);
  if (played === undefined || place === undefined) return null;
  return {
    name: 'submitOnline',
    command: {
      commandId: newCommandId(world),
      actor: NOBODY,
      procedureId: played.procedureId,
      receivingAgencyId: agencyIdOf(place, 'one-stop'),
      applicant: anApplicant(random),
      representative: null,
      content: '',
      papers: somePapers(world, played.kit.content.papers),
      returnChannel: 'counter',
      variables: played.kit.finishing,
    },
  };
}

/** Most of them, each by files that may be taken already, or by a database. */
function somePapers(world: World, papers: readonly Paper[]): readonly SubmittedPaper[] {
  const { random } = world;
  return papers
    .filter(({ required }) => random() < (required ? 0.96 : 0.5))
    .map(({ key: paperKey, dataSource }) => {
      if (dataSource && random() < 0.6) return { paperKey, source: 'data', uploadIds: [] };
      const uploadId = pick(random, world.uploadIds.slice(-6));
      return { paperKey, source: 'file', uploadIds: uploadId === undefined ? [] : [uploadId] };
    });
}

/** What may be done with it next, or anything. */
function onSubmission(world: World, submission: Submission): Request {
  const { random } = world;
  const { submissionId, status, receivingAgencyId } = submission;
  const officer = OFFICERS.find(({ agencyId }) => agencyId === receivingAgencyId)!;
  const byOffice = { commandId: newCommandId(world), actor: actorOf(officer), submissionId };
  const byApplicant = { ...byOffice, actor: NOBODY };
  const isAny = random() < 0.15;
  const kinds = isAny || status === 1 ? { accept: 6, ask: 3, refuse: 1, withdraw: 1 } : null;
  const awaited = { supplement: 6, withdraw: 1, accept: 0.5, ask: 0.5 };
  const kind = pickWeighted<string>(random, kinds ?? awaited);
  const { papers } = playedOf(world, submission).kit.content;
  switch (kind) {
    case 'accept':
      return {
        name: 'acceptSubmission',
        command: { ...byOffice, competentAgencyId: null, papers: inOrder(submission.papers) },
      };
    case 'supplement': {
      const given = { text: 'Đã bổ sung', papers: somePapers(world, papers), changes: [] };
      return { name: 'supplementSubmission', command: { ...byApplicant, ...given } };
    }
    case 'withdraw':
      return {
        name: 'decideSubmission',
        command: { ...byApplicant, act: 'withdraw', text: '', answersAsked: [] },
      };
    default: {
      const act = kind === 'ask' ? 'ask-supplement' : 'refuse';
      return {
        name: 'decideSubmission',
        command: { ...byOffice, act, text: 'Thiếu', answersAsked: [] },
      };
    }
  }
}

function inOrder(papers: readonly SubmittedPaper[]) {
  return papers.map(({ paperKey }) => ({ paperKey, verifiedAgainstOriginal: true }));
}

function playedOf(world: World, { procedureId }: Submission): PlayedProcedure {
  return world.procedures.find((played) => played.procedureId === procedureId)!;
}

/** A number taken, called, or moved, of one of the two halls. */
export async function aQueueRequest(
  world: World,
  place = pick(world.random, PLACES) ?? PLACES[0]!,
): Promise<Request> {
  const { random } = world;
  const agencyId = agencyIdOf(place, 'one-stop');
  const commandId = newCommandId(world);
  const officer = pick(
    random,
    OFFICERS.filter((one) => one.agencyId === agencyId && one.post === 'receiver'),
  )!;
  const kind = pickWeighted(random, { take: 9, call: 5, move: 5 });
  if (kind === 'take')
    return { name: 'takeNumber', command: { commandId, actor: NOBODY, agencyId } };
  const desk = String(1 + below(random, 3));
  const head = { commandId, actor: actorOf(officer), agencyId, desk };
  if (kind === 'call') return { name: 'callNext', command: head };
  const act = pickWeighted<QueueAct>(random, { call: 3, begin: 3, end: 4, absent: 2 });
  const last = await world.store.lastQueueNumber(agencyId, localDay(world.clock.now));
  const number = 1 + below(random, last + (random() < 0.1 ? 2 : 0) || 1);
  return { name: 'moveNumber', command: { ...head, act, number } };
}
