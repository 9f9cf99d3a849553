import type { ElementId } from '../../model/ids.ts';
import type { EngineEvent } from '../../model/step.ts';
import type { Instant } from '../../model/time.ts';
import type { WorldWait } from '../../scenario/world.ts';
import { drawWay } from './answers.ts';
import { drawMinutes } from './drawMinutes.ts';
import { followTerms, hasResult, minutesLeft, startTerms } from './dossierTerms.ts';
import { countTurn, isOver, look, passTime, receiveDossier, tellDossier } from './manyDossier.ts';
import type { PlannedEvent } from './manyPlan.ts';
import type { ManyTask, Running } from './manyTask.ts';
import { minutesAt, momentAfter, type Office } from './office.ts';
import { closeAtDesk, openAtDesk } from './workAtDesk.ts';

/** A dossier comes in. */
export function receive(office: Office, isMeasured: boolean, at: Instant): void {
  const { ground, replication } = office;
  const number = office.received;
  office.received += 1;
  if (isMeasured) office.log.received += 1;
  const terms = startTerms(ground, at);
  const dossier = receiveDossier(ground, { replication, number }, at);
  const running: Running = {
    dossier,
    terms,
    isMeasured,
    tasks: new Map(),
    finishedAt: null,
    clocked: 0,
    timerAt: null,
  };
  office.running.add(running);
  settle(office, running, at);
}

/** Somebody has done a step: it ends, or what was drawn happens at its end. */
export function finishTask(office: Office, done: ManyTask, at: Instant): void {
  const { running, task } = done;
  const { dossier } = running;
  passTime(dossier, at);
  const isOpen = dossier.world.state.tasks.some(({ sequence }) => sequence === task.sequence);
  if (isOpen) {
    const ends = drawOutcomes(office, done);
    for (const event of ends.beside) tellOutcome(done, event);
    if (ends.instead === null) tellDossier(dossier, task.instance, completionOf(done));
    else tellOutcome(done, ends.instead);
  }
  // What cannot end stays with the dossier, among the unfinished; who did it goes on with others.
  closeAtDesk(office, done, at);
  settle(office, running, at);
}

/** A timer is due. */
export function fireTimer(office: Office, running: Running, at: Instant): void {
  if (running.dossier.world.state.timers[0]?.dueAt !== at) return;
  passTime(running.dossier, at);
  settle(office, running, at);
}

/** Something comes from outside, if it is still waited for. */
export function bringEvent(office: Office, running: Running, wait: WorldWait, at: Instant): void {
  const { dossier } = running;
  passTime(dossier, at);
  tellWait(running, wait.elementId, ({ sequence }) => sequence === wait.sequence);
  settle(office, running, at);
}

function completionOf({ task: { elementId, scopeId } }: ManyTask): EngineEvent {
  return { type: 'complete', elementId, scopeId, variables: {} };
}

type Outcomes = {
  readonly beside: readonly PlannedEvent[];
  readonly instead: PlannedEvent | null;
};

const OUTCOME = 103;

function drawOutcomes({ ground }: Office, { running, step, visit }: ManyTask): Outcomes {
  const events = ground.outcomes.get(step.elementId) ?? [];
  const { draw } = running.dossier;
  const beside = events.filter((event) => {
    return !event.isInterrupting && draw(event.elementId, visit, OUTCOME) < event.share;
  });
  let left = draw(step.elementId, visit, OUTCOME);
  const instead = events.find(({ isInterrupting, share }) => {
    if (!isInterrupting) return false;
    left -= share;
    return left < 0;
  });
  return { beside, instead: instead ?? null };
}

function tellOutcome({ running, task }: ManyTask, event: PlannedEvent): void {
  const { elementId, scopeId, instance } = task;
  if (event.errorCode === null) {
    tellWait(running, event.elementId, (wait) => wait.instance === instance);
    return;
  }
  const { errorCode } = event;
  tellDossier(running.dossier, instance, { type: 'error', elementId, scopeId, errorCode });
}

function tellWait(
  { dossier }: Running,
  elementId: ElementId,
  isMeant: (wait: WorldWait) => boolean,
): void {
  const wait = dossier.world.state.waits.find((one) => one.elementId === elementId && isMeant(one));
  if (wait === undefined) return;
  const { instance, scopeId, kind } = wait;
  tellDossier(dossier, instance, { type: kind, elementId, scopeId, variables: {} });
}

/** Reads what the last thing has led to, and plans what follows from it. */
function settle(office: Office, running: Running, at: Instant): void {
  const { ground, coming } = office;
  const { dossier } = running;
  const { state } = dossier.world;
  const { tasks, waits } = look(ground, dossier);
  const open = new Set(state.tasks.map(({ sequence }) => sequence));
  for (const task of running.tasks.values()) {
    if (!open.has(task.task.sequence)) closeAtDesk(office, task, at);
  }
  for (const task of tasks) {
    const step = ground.steps.get(task.elementId);
    if (step !== undefined) openAtDesk(office, running, { task, step }, at);
  }
  for (const wait of waits) awaitEvent(office, running, wait, at);
  const timerAt = state.timers[0]?.dueAt ?? null;
  if (timerAt !== null && timerAt !== running.timerAt)
    coming.add(timerAt, { kind: 'timer', running });
  running.timerAt = timerAt;
  followTerms(ground, running.terms, dossier, running.clocked);
  running.clocked = dossier.world.trace.length;
  tellResult(office, running, at);
}

/** A result can be taken back by what happens later; then the next one counts. */
function tellResult(office: Office, running: Running, at: Instant): void {
  const { dossier } = running;
  const isReady = hasResult(office.ground, dossier);
  running.finishedAt = isReady ? (running.finishedAt ?? at) : null;
  if (!isOver(dossier)) return;
  office.running.delete(running);
  if (running.isMeasured) tellFinished(office, running, running.finishedAt ?? at);
}

/** Notes how long a dossier took until its result, and what was left of its terms then. */
export function tellFinished({ ground, log }: Office, running: Running, finishedAt: Instant): void {
  const { dossier, terms } = running;
  log.finished.push({
    minutes: minutesAt(ground, finishedAt) - minutesAt(ground, dossier.receivedAt),
    legalLeft: minutesLeft(ground, terms.legal, finishedAt),
    promisedLeft: minutesLeft(ground, terms.promised, finishedAt),
  });
}

const CHANCE = 104;
const RACE = 105;
const AFTER = 106;
const AFTER_ROUNDING = 107;

/** Draws whether what is waited for comes, and when. */
function awaitEvent(office: Office, running: Running, wait: WorldWait, at: Instant): void {
  const { ground, coming } = office;
  const { elementId } = wait;
  const event = ground.events.get(elementId);
  if (event === undefined || event.kind !== 'wait' || event.after === null) return;
  const { draw, passes } = running.dossier;
  const count = countTurn(running.dossier, elementId);
  const race = ground.races.get(elementId);
  const isComing =
    race === undefined
      ? draw(elementId, count, CHANCE) < event.share
      : race.ways[drawWay(race, passes, draw(race.elementId, count, RACE))]?.targetId === elementId;
  if (!isComing) return;
  const minutes = drawMinutes(
    event.after,
    draw(elementId, count, AFTER),
    draw(elementId, count, AFTER_ROUNDING),
  );
  coming.add(momentAfter(ground, at, minutes), { kind: 'event', running, wait });
}
