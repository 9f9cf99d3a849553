import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { below, pick, pickWeighted } from '../../support/seededRandom.ts';
import { ProcessGone, type CrashKind } from '../crashingStore.ts';
import { send } from '../desk.ts';
import { actorOf, OFFICERS } from '../people.ts';
import { withHead, type Request } from '../requests.ts';
import { count, restart, type Sent, type World } from '../world.ts';
import {
  anIntake,
  DOSSIERS_MAX,
  drawOnDossier,
  drawOnOneTask,
  drawRequest,
  drawWrongRequest,
} from './drawRequest.ts';
import { drawApartTogether } from './drawApart.ts';
import { drawNewVersion } from './drawNewVersion.ts';
import { gatewayReports, payOnline } from './drawOnPayments.ts';
import { hall } from './hall.ts';
import {
  deliverAnyCall,
  fireAnyTimer,
  lateAnswerComes,
  together,
  twoWorkers,
  workerTurns,
} from './workerSteps.ts';

/** How often each kind of step is taken. */
const STEPS = {
  request: 46,
  wrongRequest: 8,
  repeat: 8,
  impostor: 3,
  race: 10,
  worker: 12,
  twoWorkers: 3,
  fireAnyTimer: 3,
  deliverAnyCall: 3,
  lateAnswer: 4,
  clockForward: 10,
  intakeAtEdge: 3,
  clockBack: 2,
  restart: 2,
  powerCut: 1,
  newVersion: 2,
};

/** And in seeds that play more than processes. */
const WIDE_STEPS = { ...STEPS, payOnline: 6, gatewayReports: 7, hall: 3 };

const CRASH_PROBABILITY = 0.07;
const CRASHES: Readonly<Record<CrashKind, number>> = { before: 2, torn: 2, after: 3, cut: 2 };
const HOUR = 3_600_000;

/** Nothing is simulated near the end of the calendar, where terms cannot be counted any more. */
const LAST_MOMENT = Date.parse('2027-06-01T00:00:00+07:00');

/** One random step; the process may die in it, and is then started again. Answers what was done. */
export async function runStep(world: World): Promise<string> {
  const steps: Partial<Record<StepKind, number>> = world.isWide ? WIDE_STEPS : STEPS;
  const kind = pickWeighted(world.random, steps as Record<StepKind, number>);
  count(world, `step ${kind}`);
  if (world.random() < CRASH_PROBABILITY) {
    const crash = pickWeighted(world.random, CRASHES);
    world.process.crash = { kind: crash, commitsBefore: below(world.random, 2) };
  }
  const { crash } = world.process;
  try {
    return `${kind}: ${await STEP_KINDS[kind](world)}`;
  } catch (fault) {
    if (!(fault instanceof ProcessGone)) throw fault;
    count(world, `crash ${crash?.kind ?? ''}`);
    return `${kind}: the process died (${crash?.kind ?? ''})`;
  } finally {
    world.process.crash = null;
    // Work that was left to itself may have died unseen.
    if (world.process.isGone) await restart(world);
  }
}

type StepKind = keyof typeof WIDE_STEPS;

const STEP_KINDS: Readonly<Record<StepKind, (world: World) => Promise<string>>> = {
  request: async (world) => sendDrawn(world, await drawRequest(world)),
  wrongRequest: async (world) => sendDrawn(world, await drawWrongRequest(world)),
  repeat: repeatRequest,
  impostor: sendAsImpostor,
  race,
  worker: workerTurns,
  twoWorkers,
  fireAnyTimer,
  deliverAnyCall,
  lateAnswer: lateAnswerComes,
  clockForward,
  intakeAtEdge,
  clockBack,
  restart: async (world) => {
    await restart(world);
    return 'started again';
  },
  powerCut: async (world) => {
    world.process.isGone = true;
    await world.disk.cut();
    await restart(world);
    return 'started again on a copy';
  },
  newVersion: async (world) => sendDrawn(world, await drawNewVersion(world)),
  payOnline,
  gatewayReports,
  hall,
};

async function sendDrawn(world: World, request: Request | null): Promise<string> {
  return request === null ? 'nothing to do' : send(world, request);
}

/** First what has no answer yet, as a careful client does; else anything that was sent before. */
async function repeatRequest(world: World): Promise<string> {
  const sent = drawSent(world);
  if (sent === undefined) return 'nothing was sent';
  count(world, 'repeated');
  const chance = world.random();
  if (chance < 0.5) return send(world, sent.request);
  if (chance < 0.7) return send(world, await withOtherContent(world, sent.request));
  return (await together([send(world, sent.request), send(world, sent.request)])).join('; ');
}

/** The same head with other content: the answer must be that of the first. */
async function withOtherContent(world: World, request: Request): Promise<Request> {
  for (let tries = 0; tries < 5; tries += 1) {
    const other = await drawRequest(world);
    const { commandId, actor } = request.command;
    if (other?.name === request.name) return withHead(other, { commandId, actor });
  }
  return request;
}

function drawSent({ random, sent }: World): Sent | undefined {
  const all = [...sent.values()];
  const unanswered = all.filter(({ isUnanswered }) => isUnanswered);
  return unanswered.length > 0 && random() < 0.8 ? pick(random, unanswered) : pick(random, all);
}

/** The id of another command, used by another person or for something else. */
async function sendAsImpostor(world: World): Promise<string> {
  const sent = drawSent(world);
  if (sent === undefined) return 'nothing was sent';
  count(world, 'impostors');
  const { commandId, actor } = sent.request.command;
  if (world.random() < 0.5) {
    const others = OFFICERS.filter(
      ({ personId, agencyId }) => personId !== actor.personId && agencyId === actor.agencyId,
    );
    const other = pick(world.random, others);
    if (other === undefined) return 'nobody else is there';
    return send(world, withHead(sent.request, { actor: actorOf(other) }), true);
  }
  for (let tries = 0; tries < 8; tries += 1) {
    const another = await drawRequest(world);
    const isTheirs = another?.command.actor.personId === actor.personId;
    if (another === null || another.name === sent.request.name || !isTheirs) continue;
    return send(world, withHead(another, { commandId }), true);
  }
  return 'nothing else to do';
}

/** Two or three at once, most on one dossier or one task: all plan on the same revision. */
async function race(world: World): Promise<string> {
  const requests = await drawRacers(world);
  const works = requests.map((request) => send(world, request));
  if (world.random() < 0.4) works.push(workerTurns(world));
  return (await together(works)).join('; ');
}

async function drawRacers(world: World): Promise<readonly Request[]> {
  const dossierId = pick(world.random, world.dossierIds);
  const chance = world.random();
  if (world.isWide && world.random() < 0.2) return drawApartTogether(world);
  if (dossierId !== undefined && chance < 0.35) return drawOnOneTask(world, dossierId);
  // A request that somebody along the way has sent twice.
  if (chance > 0.75) return twice(await drawRequest(world));
  const requests: Request[] = [];
  for (let racer = 2 + below(world.random, 2); racer > 0; racer -= 1) {
    const isElsewhere = dossierId === undefined || world.random() < 0.15;
    const request = await (isElsewhere ? drawRequest(world) : drawOnDossier(world, dossierId));
    if (request !== null) requests.push(request);
  }
  return requests;
}

function twice(request: Request | null): readonly Request[] {
  return request === null ? [] : [request, request];
}

async function clockForward(world: World): Promise<string> {
  const span = pickWeighted(world.random, { minutes: 4, hours: 6, days: 3, weeks: 1 });
  const most = { minutes: HOUR, hours: 12 * HOUR, days: 96 * HOUR, weeks: 24 * 30 * HOUR }[span];
  const now = world.clock.now + below(world.random, most);
  if (now < LAST_MOMENT) world.clock.now = now;
  return formatInstant(world.clock.now);
}

/** A dossier in the very minute at which a session or the acceptance of the day begins or ends. */
async function intakeAtEdge(world: World): Promise<string> {
  const { random, clock } = world;
  const day = Math.floor((clock.now + 7 * HOUR) / (24 * HOUR)) + below(random, 2);
  const minute = pick(random, [450, 690, 780, 900, 901, 1020]) ?? 0;
  const edge = day * 24 * HOUR - 7 * HOUR + minute * 60_000 + below(random, 60_000);
  clock.now = Math.max(clock.now, edge);
  const isFull = world.dossierIds.length >= DOSSIERS_MAX;
  const said = isFull ? 'nothing comes in' : await sendDrawn(world, await anIntake(world));
  return `${formatInstant(clock.now)} ${said}`;
}

async function clockBack(world: World): Promise<string> {
  const most = world.random() < 0.7 ? HOUR : 48 * HOUR;
  world.clock.now -= below(world.random, most);
  return formatInstant(world.clock.now);
}
