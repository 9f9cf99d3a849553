import { agencyIdOf } from '../../../api/demonstration/province.ts';
import { asId, type DossierId, type TaskId } from '../../../engine/model/ids.ts';
import type { ReusedResult as Reused } from '../../../engine/model/dossier.ts';
import type { Variables } from '../../../engine/model/json.ts';
import type { TaskRecord } from '../../../engine/model/records.ts';
import { findSendBackTargets } from '../../../engine/run/sendBackTask.ts';
import type { DossierSituation } from '../../../engine/store/store.ts';
import { below, pick, pickWeighted } from '../../support/seededRandom.ts';
import { actorOf, anApplicant, OFFICERS, PLACES } from '../people.ts';
import type { ProcedureKit } from '../procedureKits.ts';
import type { Request } from '../requests.ts';
import { newCommandId, type World } from '../world.ts';
import { drawApart } from './drawApart.ts';
import { aFeedback, anAssignment, anExtension, aPaperFile, aWatch } from './drawOnDesk.ts';
import { aDocument, aNote, aSignature, aStrike } from './drawOnPapers.ts';
import { aPaymentRequest } from './drawOnPayments.ts';
import { kitOf, officerFor, receiverActor } from './whoActs.ts';

/** How often each kind of request is drawn for a dossier. */
const ON_DOSSIER = {
  complete: 44,
  claim: 14,
  release: 7,
  sendBack: 6,
  message: 12,
  retry: 6,
  document: 3,
  cancel: 2,
};

/** And in seeds that play more than processes. */
const WIDE_ON_DOSSIER = {
  ...ON_DOSSIER,
  sign: 9,
  note: 5,
  strike: 5,
  payment: 9,
  assign: 3,
  extension: 2,
  paperFile: 1,
  watch: 1,
  feedback: 2,
};

const APART_PROBABILITY = 0.2;
/** The first procedure is the one whose dossiers pay, sign and use results again. */
const PAYING_PROBABILITY = 0.35;

/** No more dossiers come in than these, but for a few. */
export const DOSSIERS_MAX = 20;

/** A request that somebody rightful could send now; null when there is nothing of its kind. */
export async function drawRequest(world: World): Promise<Request | null> {
  const isFull = world.dossierIds.length >= DOSSIERS_MAX;
  const wanted = isFull ? 0.02 : 1 / (1 + world.dossierIds.length);
  if (world.random() < wanted) return anIntake(world);
  if (world.isWide && world.random() < APART_PROBABILITY) return drawApart(world);
  const dossierId = pick(world.random, world.dossierIds);
  return dossierId === undefined ? null : drawOnDossier(world, dossierId);
}

/** A request on this dossier. */
export async function drawOnDossier(world: World, dossierId: DossierId): Promise<Request | null> {
  const situation = await world.store.findSituation(dossierId);
  if (situation === null) return null;
  const isAwaited = situation.waits.length > 0 && world.random() < 0.35;
  const kind = isAwaited ? 'message' : pickWeighted(world.random, weightsOf(world));
  return ON_DOSSIER_DRAWS[kind](world, situation);
}

type Weights = Record<keyof typeof WIDE_ON_DOSSIER, number>;

function weightsOf({ isWide }: World): Weights {
  const weights: Partial<Weights> = isWide ? WIDE_ON_DOSSIER : ON_DOSSIER;
  return weights as Weights;
}

type Draw = (world: World, situation: DossierSituation) => Promise<Request | null> | Request | null;

const ON_DOSSIER_DRAWS: Readonly<Record<keyof typeof WIDE_ON_DOSSIER, Draw>> = {
  complete: (world, situation) => drawOnTask(world, situation, 'complete'),
  claim: (world, situation) => drawOnTask(world, situation, 'claim'),
  release: (world, situation) => drawOnTask(world, situation, 'release'),
  sendBack: (world, situation) => drawOnTask(world, situation, 'sendBack'),
  message: aMessage,
  retry: aRetry,
  document: aDocument,
  sign: aSignature,
  note: aNote,
  strike: aStrike,
  payment: aPaymentRequest,
  assign: anAssignment,
  extension: anExtension,
  paperFile: aPaperFile,
  watch: aWatch,
  feedback: aFeedback,
  cancel: aCancellation,
};

const ON_TASK = { complete: 5, claim: 4, release: 2, sendBack: 2 };

/** Two or three requests on one and the same task of the dossier. */
export async function drawOnOneTask(
  world: World,
  dossierId: DossierId,
): Promise<readonly Request[]> {
  const situation = await world.store.findSituation(dossierId);
  const task = pick(world.random, situation?.tasks.filter(isForPerson) ?? []);
  if (situation === null || task === undefined) return [];
  const requests: Request[] = [];
  for (let racer = 2 + below(world.random, 2); racer > 0; racer -= 1) {
    const kind = pickWeighted(world.random, ON_TASK);
    requests.push(await requestOnTask(world, task, { situation, kind }));
  }
  return requests;
}

async function drawOnTask(
  world: World,
  situation: DossierSituation,
  kind: keyof typeof ON_TASK,
): Promise<Request | null> {
  const task = pick(world.random, situation.tasks.filter(isForPerson));
  return task === undefined ? null : requestOnTask(world, task, { situation, kind });
}

function isForPerson({ agencyId }: TaskRecord): boolean {
  return agencyId !== null;
}

async function requestOnTask(
  world: World,
  task: TaskRecord,
  {
    situation,
    kind,
  }: { readonly situation: DossierSituation; readonly kind: keyof typeof ON_TASK },
): Promise<Request> {
  const { taskId } = task;
  const head = { commandId: newCommandId(world), actor: actorOf(officerFor(world, task)) };
  switch (kind) {
    case 'claim':
      return { name: 'claimTask', command: { ...head, taskId } };
    case 'release':
      return { name: 'releaseTask', command: { ...head, taskId } };
    case 'complete': {
      const variables = drawVariables(world, kitOf(world, situation));
      return { name: 'completeTask', command: { ...head, taskId, variables } };
    }
    default: {
      const [target] = await findSendBackTargets(world.runtime, task);
      const toElementId = target?.elementId ?? asId('nowhere');
      return { name: 'sendBackTask', command: { ...head, taskId, toElementId, reason: 'again' } };
    }
  }
}

/** Most of the variables of the kit, with values that may be wrong. */
function drawVariables({ random }: World, { choices }: ProcedureKit): Variables {
  const drawn = Object.entries(choices)
    .filter(() => random() < 0.8)
    .map(([name, values]) => [name, pick(random, values) ?? null] as const);
  return Object.fromEntries(drawn);
}

/** A dossier that comes in at one of the counters. */
export async function anIntake(world: World): Promise<Request | null> {
  const { random } = world;
  const isPaying = world.isWide && random() < PAYING_PROBABILITY;
  const played = isPaying ? world.procedures[0] : pick(random, world.procedures);
  const place = pick(random, PLACES);
  if (played === undefined || place === undefined) return null;
  const { kit, procedureId } = played;
  const receivingAgencyId = agencyIdOf(place, 'one-stop');
  const officer = OFFICERS.find(({ agencyId }) => agencyId === receivingAgencyId)!;
  const applicant = anApplicant(random);
  const result = await aResult(world, applicant.idNumber);
  const papers = kit.content.papers.map(({ key, kind }) => ({
    paperKey: key,
    form: kind,
    count: random() < 0.97 ? 1 : 0,
    verifiedAgainstOriginal: true,
    ...(result !== undefined && random() < 0.5 ? { result } : {}),
  }));
  return {
    name: 'receiveDossier',
    command: {
      commandId: newCommandId(world),
      actor: actorOf(officer),
      procedureId,
      receivingAgencyId,
      competentAgencyId: null,
      applicant,
      content: '',
      papers,
      setCount: 1,
      channel: 'counter',
      returnChannel: 'counter',
      variables: kit.finishing,
    },
  };
}

/** What was signed for somebody before: mostly for the same person, and mostly as it was. */
async function aResult({ random, store }: World, idNumber: string): Promise<Reused | undefined> {
  const isOwn = random() < 0.8;
  const results = await store.listResults(isOwn ? idNumber : '2', 9);
  const chosen = pick(random, results);
  if (chosen === undefined || random() < 0.2) return undefined;
  const { document, dossierCode } = chosen;
  const { documentId } = document;
  return { documentId, dossierCode: random() < 0.95 ? dossierCode : 'another' };
}

function aMessage(world: World, situation: DossierSituation): Request | null {
  const { random } = world;
  const wait = pick(random, situation.waits);
  const names = [
    'supplement-received',
    'payment-received',
    'paid',
    'remark',
    'opinion-given',
    'opinion-asked',
  ];
  const name = pick(random, names) ?? '';
  const messageName = wait !== undefined && random() < 0.8 ? wait.eventName : name;
  const keys = [situation.dossier.code, null, 'another', 'another'];
  const correlationValue =
    wait !== undefined && random() < 0.55 ? wait.correlationValue : pick(random, keys)!;
  const { dossierId } = situation.dossier;
  const variables = drawVariables(world, kitOf(world, situation));
  const head = { commandId: newCommandId(world), actor: receiverActor(situation) };
  return {
    name: 'deliverMessage',
    command: { ...head, dossierId, messageName, correlationValue, variables },
  };
}

function aRetry(world: World, situation: DossierSituation): Request | null {
  const { random } = world;
  const standing = [
    ...situation.instances.flatMap(({ instanceId, snapshot }) =>
      snapshot.incidents.map(({ elementId, scopeId }) => ({ instanceId, elementId, scopeId })),
    ),
    ...situation.outbox.map(({ instanceId, elementId, scopeId }) => ({
      instanceId,
      elementId,
      scopeId,
    })),
  ];
  const stuck = pick(random, standing);
  if (stuck === undefined) return null;
  const kit = kitOf(world, situation);
  const variables = random() < 0.6 ? kit.finishing : drawVariables(world, kit);
  const head = { commandId: newCommandId(world), actor: receiverActor(situation) };
  return { name: 'retryIncident', command: { ...head, ...stuck, variables } };
}

function aCancellation(world: World, situation: DossierSituation): Request {
  const { dossierId } = situation.dossier;
  const outcome = world.random() < 0.5 ? 'withdrawn' : 'stopped';
  const head = { commandId: newCommandId(world), actor: receiverActor(situation) };
  return { name: 'cancelDossier', command: { ...head, dossierId, outcome, reason: 'asked for' } };
}

/** A request that must be refused, or must at least change nothing that it has no right to. */
export async function drawWrongRequest(world: World): Promise<Request | null> {
  const { random } = world;
  const request = await drawRequest(world);
  if (request === null) return null;
  const stranger = actorOf(pick(random, OFFICERS)!);
  const unknown = asId<TaskId>(`nothing.${below(random, 9)}.0`);
  const wrong = pickWeighted(random, { stranger: 5, unknown: 1, wildVariables: 2, old: 3 });
  if (wrong === 'stranger') {
    return { ...request, command: { ...request.command, actor: stranger } } as Request;
  }
  if (!('taskId' in request.command) || request.name === 'addDocument') return request;
  if (wrong === 'unknown') {
    return { ...request, command: { ...request.command, taskId: unknown } } as Request;
  }
  if (wrong === 'old') return onAnyTask(world, request);
  const variables = { dossier: 'not yours', ['']: [[[]]], deep: { ['__proto__x']: null } };
  return { ...request, command: { ...request.command, variables } } as Request;
}

/** On a task of any dossier, most of which are closed by now. */
async function onAnyTask(world: World, request: Request): Promise<Request> {
  const dossierId = pick(world.random, world.dossierIds);
  const tasks = dossierId === undefined ? [] : await world.store.listDossierTasks(dossierId);
  const task = pick(world.random, tasks.filter(isForPerson));
  if (task === undefined) return request;
  const actor = actorOf(officerFor(world, task));
  return { ...request, command: { ...request.command, taskId: task.taskId, actor } } as Request;
}
