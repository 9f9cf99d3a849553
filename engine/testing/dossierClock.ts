import { formatInstant } from '../calendar/formatInstant.ts';
import { parseInstant } from '../calendar/parseInstant.ts';
import { termRule } from '../calendar/termRule.ts';
import { startClock } from '../calendar/startClock.ts';
import type { CalendarTooShort } from '../calendar/workingCalendar.ts';
import { assert } from '../model/assert.ts';
import type { Clock } from '../model/clock.ts';
import type { ProcessSettings } from '../model/process.ts';
import type { Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { elementClock } from '../model/elementClock.ts';
import { nextClock } from '../calendar/nextClock.ts';
import type { ScenarioTraceEntry } from '../scenario/scenario.ts';
import { ScenarioFault } from '../scenario/world.ts';
import { activeEntries } from './activeEntries.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';

/** From when on a dossier was promised for which moment; null while its clock stands still. */
export type PromisedMoment = { readonly at: string; readonly dueAt: string | null };

/** The clock of the dossier of a test, by the rules of `engine/run/dossierAfter`. */
export type DossierClock = {
  /** Every change of the promise, oldest first; empty for a procedure without a term. */
  readonly promises: () => readonly PromisedMoment[];
  /** As it stands; null for a procedure without a term. */
  readonly clock: () => Clock | null;
  /** Goes on by the entries from that index on, all of one moment. */
  readonly follow: (trace: readonly ScenarioTraceEntry[], from: number) => void;
};

/**
 * The clock of a dossier that has just been received. Throws ScenarioFault outside the calendar.
 */
export function startDossierClock(
  flow: FlowUnderTest,
  settings: ProcessSettings | null,
  receivedAt: Instant,
): DossierClock {
  const rule = settings === null ? null : termRule(settings, null);
  if (rule === null) {
    return { promises: () => [], clock: () => null, follow: () => undefined };
  }
  let clock = unwrap(startClock(receivedAt, rule, flow.calendar));
  const promises = [promiseOf(clock, receivedAt)];
  let isOver = false;
  return {
    promises: () => promises,
    clock: () => clock,
    follow: (trace, from) => {
      const entry = trace[from];
      const at = entry === undefined ? null : parseInstant(entry.at);
      assert(at !== null, 'Expected entries of a trace, but got none.');
      if (isOver) return;
      const news = trace.slice(from);
      isOver = news.some((one) => one.type === 'ended' && one.instance === 'A');
      if (isOver) return;
      clock = unwrap(nextClock(clock, { ...causeOf(flow, trace, news), at }, flow.calendar));
      const promise = promiseOf(clock, at);
      if (promise.dueAt !== promises.at(-1)?.dueAt) promises.push(promise);
    },
  };
}

function causeOf(
  flow: FlowUnderTest,
  trace: readonly ScenarioTraceEntry[],
  news: readonly ScenarioTraceEntry[],
) {
  const { nodes } = flow;
  const clockOf = ({ elementId }: Pick<ScenarioTraceEntry, 'elementId'>) =>
    elementClock({ elementId, scopeId: null }, { process: { nodes }, scopes: [] });
  const waiting = activeEntries(trace).flatMap((entry) => [entry, ...armedBehind(entry, flow)]);
  const isHeld = waiting.some((entry) => clockOf(entry) !== 'run');
  const hasRestarted = news.some((one) => one.type === 'completed' && clockOf(one) === 'restart');
  return { isHeld, hasRestarted };
}

/** The trace tells the gateway that waits; what stops the clock is what it waits for. */
function armedBehind(
  { elementId }: ScenarioTraceEntry,
  { definitions, nodes }: FlowUnderTest,
): readonly Pick<ScenarioTraceEntry, 'elementId'>[] {
  if (nodes.get(elementId)?.type !== 'eventBasedGateway') return [];
  const flows = definitions.processes.flatMap((process) => process.flows);
  return flows
    .filter(({ sourceId }) => sourceId === elementId)
    .map(({ targetId }) => ({ elementId: targetId }));
}

function promiseOf({ dueAt }: Clock, at: Instant): PromisedMoment {
  return { at: formatInstant(at), dueAt: dueAt === null ? null : formatInstant(dueAt) };
}

function unwrap(counted: Result<Clock, CalendarTooShort>): Clock {
  if (counted.ok) return counted.value;
  const { calendar, firstYear, lastYear } = counted.refusal;
  throw new ScenarioFault(
    'CALENDAR_TOO_SHORT',
    `Calendar "${calendar}" covers ${firstYear} to ${lastYear}; the dossier is due outside.`,
  );
}
