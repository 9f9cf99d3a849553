import { findDay, toInstant } from '../../calendar/workingMinutesAt.ts';
import { dayNumberOf } from '../../calendar/localDate.ts';
import type { Instant } from '../../model/time.ts';
import { ScenarioFault } from '../../scenario/world.ts';
import { arrivalMoments } from './arrivalMoments.ts';
import { minutesLeft } from './dossierTerms.ts';
import { drawNumber } from './drawNumber.ts';
import { bringEvent, finishTask, fireTimer, receive, tellFinished } from './followDossier.ts';
import type { DossierClock } from '../dossierClock.ts';
import type { ManyDossier } from './manyDossier.ts';
import type { ManyGround } from './manyGround.ts';
import type { Running } from './manyTask.ts';
import { minutesAt, openOffice, type Coming, type Office } from './office.ts';
import type { ReplicationLog, Unfinished } from './replicationLog.ts';
import { passAtDesk } from './desk.ts';
import { countQueues } from './workAtDesk.ts';

/** After so many things the caller hears how far it has come. */
const STRIDE = 500;
/** Working days behind the last receipt in which dossiers may still be finished. */
const AFTER_DAYS = 60;

/**
 * Plays the span once. Yields now and then the part that is done, from 0 to 1. Throws ScenarioFault
 * as a scenario does.
 */
export function* playReplication(
  ground: ManyGround,
  replication: number,
): Generator<number, ReplicationLog> {
  const days = workingDays(ground);
  const { warmUpDays, horizonDays } = ground.inputs;
  const measured = days.slice(warmUpDays, warmUpDays + horizonDays);
  const [first] = measured;
  const last = measured.at(-1);
  const until = days.at(-1);
  if (first === undefined || last === undefined || until === undefined) throw tooShort(ground);
  const opensAt = minutesAt(ground, startOf(ground, first));
  const closesAt = minutesAt(ground, startOf(ground, last + 1));
  const office = openOffice(ground, replication, { opensAt, closesAt });
  planReceipts(office, days);
  for (const day of measured) {
    office.coming.add(startOf(ground, day + 1) - 1, { kind: 'evening' });
  }
  const endsAt = startOf(ground, until + 1);
  for (let count = 1; ; count += 1) {
    const next = office.coming.take();
    if (next === null || next.at >= endsAt) break;
    happen(office, next.thing, next.at);
    if (count % STRIDE !== 0) continue;
    const done = (minutesAt(ground, next.at) - opensAt) / (closesAt - opensAt);
    yield Math.min(1, Math.max(0, done));
  }
  close(office, endsAt);
  return office.log;
}

function happen(office: Office, thing: Coming, at: Instant): void {
  switch (thing.kind) {
    case 'receipt':
      receive(office, thing.isMeasured, at);
      return;
    case 'done':
      if (!thing.task.isOver) finishTask(office, thing.task, at);
      return;
    case 'timer':
      fireTimer(office, thing.running, at);
      return;
    case 'event':
      bringEvent(office, thing.running, thing.wait, at);
      return;
    case 'evening':
      countQueues(office);
  }
}

/** Numbers of the working days of the span, those after its last receipt included. */
function workingDays({ calendar, inputs }: ManyGround): readonly number[] {
  const { startOn, warmUpDays, horizonDays } = inputs;
  const count = warmUpDays + horizonDays + AFTER_DAYS;
  const days: number[] = [];
  const start = dayNumberOf(startOn);
  for (let day = start ?? 0; days.length < count; day += 1) {
    const plan = findDay(day, calendar);
    if (plan === null) return [];
    if (plan.minutes > 0) days.push(day);
  }
  return days;
}

const RECEIPTS = -1;

function planReceipts(office: Office, days: readonly number[]): void {
  const { ground, replication, coming } = office;
  const { inputs, calendar } = ground;
  const { seed, warmUpDays, horizonDays } = inputs;
  for (const [place, day] of days.slice(0, warmUpDays + horizonDays).entries()) {
    const draw = (count: number): number => drawNumber([seed, replication, RECEIPTS, day, count]);
    const isMeasured = place >= warmUpDays;
    for (const at of arrivalMoments(inputs, day, calendar, draw)) {
      coming.add(at, { kind: 'receipt', isMeasured });
    }
  }
}

function startOf({ calendar }: ManyGround, day: number): Instant {
  return toInstant({ day, minute: 0 }, calendar);
}

/** Counts what is not done, and what the posts have had to do. */
function close(office: Office, endsAt: Instant): void {
  const { ground, log, desks, span } = office;
  for (const running of office.running)
    if (running.isMeasured) tellUnfinished(office, running, endsAt);
  const length = span.closesAt - span.opensAt;
  const postOf = new Map(ground.plan.steps.map(({ elementId, postKey }) => [elementId, postKey]));
  log.desks = [...desks.values()].map((desk) => {
    passAtDesk(desk, minutesAt(ground, endsAt - 1), span);
    const { postKey, staff, busyArea, queueArea, queueByDay } = desk;
    const waits = [...log.elements].flatMap(([elementId, one]) => {
      return postOf.get(elementId) === postKey ? one.waits : [];
    });
    const utilisation = staff === 0 ? 0 : busyArea / (staff * length);
    return { postKey, utilisation, queueMean: queueArea / length, queueByDay, waits };
  });
}

function tellUnfinished(office: Office, running: Running, endsAt: Instant): void {
  const { ground, log } = office;
  const { dossier, terms, finishedAt } = running;
  if (finishedAt !== null) {
    tellFinished(office, running, finishedAt);
    return;
  }
  const isLate = (clock: DossierClock | null): boolean =>
    (minutesLeft(ground, clock, endsAt - 1) ?? 0) < 0;
  if (isLate(terms.legal)) log.lateLegal += 1;
  if (isLate(terms.promised)) log.latePromised += 1;
  const stand = standingAt(dossier);
  const key = `${stand.elementId} ${stand.code ?? ''}`;
  const known = log.unfinished.get(key)?.count ?? 0;
  log.unfinished.set(key, { ...stand, count: known + 1 });
}

/** Where a dossier cannot go on, else what it waits for first. */
function standingAt({ world }: ManyDossier): Omit<Unfinished, 'count'> {
  const { tasks, waits, instances } = world.state;
  const [incident] = instances.flatMap(({ state }) => state.incidents);
  if (incident !== undefined) return { elementId: incident.elementId, code: incident.code };
  const [waiting] = [...tasks, ...waits];
  return { elementId: waiting?.elementId ?? '', code: null };
}

function tooShort({ calendar }: ManyGround): ScenarioFault {
  const { name, lastYear } = calendar;
  const sentence = `Calendar "${name}" ends with ${lastYear}, before the dossiers do.`;
  return new ScenarioFault('CALENDAR_TOO_SHORT', sentence);
}
