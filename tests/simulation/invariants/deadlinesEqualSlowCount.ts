import type { Dossier } from '../../../engine/model/dossier.ts';
import type { TimerRecord } from '../../../engine/model/records.ts';
import {
  oracleDue,
  type Oracle,
  type OracleQuestion,
} from '../../unit/engine/calendar/oracle/minuteOracle.ts';
import type { SeenDossier, SeenInstance } from '../look.ts';
import { openIn } from '../tokens.ts';
import type { Invariant } from './invariant.ts';
import { slowlyDue, slowlyLater } from './slowCalendar.ts';

/** The clock of a dossier as it must have gone, by what its history says was open when. */
type SlowClock = {
  receivedAt: number;
  pauses: [number, number | null][];
  /** Due and gone by before a pause: it stays. */
  missedAt: number | null;
  isOver: boolean;
};

/**
 * I24: every deadline is that of a calculator which walks through the calendar minute by minute:
 * the promise of the dossier over its pauses and restarts, the budgets of tasks, timers.
 */
export function deadlinesEqualSlowCount(oracle: Oracle): Invariant {
  const clocks = new Map<string, SlowClock>();
  /** The last that was seen at each place. */
  const timers = new Map<string, TimerRecord>();
  const checkTimer = (timer: TimerRecord): readonly string[] => {
    const { timerId, instanceId, elementId, scopeId, occurrence, setAt, dueAt } = timer;
    const place = `${instanceId} ${elementId} ${scopeId}`;
    const before = timers.get(place);
    if (before?.timerId !== timerId) timers.set(place, timer);
    const isNext = before?.occurrence === occurrence - 1;
    // Seen before, or the row of an occurrence between was never seen: set and fired in one step.
    if (occurrence > 1 && !isNext) return [];
    const previousDueAt = isNext ? before.dueAt : null;
    const slow = slowlyDue(oracle, { text: timer.timer.text, setAt, previousDueAt });
    return slow === null || slow === dueAt ? [] : [`${timerId} is due ${dueAt}, not ${slow}`];
  };
  return {
    name: 'I24 deadlines equal a slow count',
    onDossier: (seen) => {
      const { dossier } = seen.situation;
      const clock = clocks.get(dossier.dossierId) ?? newClock(dossier.receivedAt);
      clocks.set(dossier.dossierId, clock);
      advanceClock(clock, seen, oracle);
      return [
        ...seen.situation.timers.flatMap(checkTimer),
        ...seen.instances.flatMap((instance) => checkBudgets(instance, seen, oracle)),
        ...checkPromise(clock, dossier, { seen, oracle }),
      ];
    },
  };
}

function newClock(receivedAt: number): SlowClock {
  return { receivedAt, pauses: [], missedAt: null, isOver: false };
}

function checkBudgets(
  { record, process }: SeenInstance,
  { tasks }: SeenDossier,
  oracle: Oracle,
): readonly string[] {
  return tasks.flatMap((task) => {
    if (task.instanceId !== record.instanceId) return [];
    const node = process.nodes.get(task.elementId);
    const minutes = node !== undefined && 'budgetMinutes' in node ? node.budgetMinutes : null;
    const slow = minutes === null ? null : slowlyLater(oracle, task.openedAt, minutes);
    return slow === task.dueAt ? [] : [`${task.taskId} is due ${task.dueAt}, not ${slow}`];
  });
}

function checkPromise(
  clock: SlowClock,
  dossier: Dossier,
  { seen, oracle }: { readonly seen: SeenDossier; readonly oracle: Oracle },
): readonly string[] {
  if (dossier.clock === null || clock.isOver) return [];
  const isPaused = clock.pauses.at(-1)?.[1] === null;
  const question = questionOf(clock, seen);
  const running = question === null ? null : oracleDue(oracle, question);
  const slow = clock.missedAt ?? (isPaused ? null : running);
  if (slow === dossier.clock.dueAt) return [];
  return [`${dossier.dossierId} is due ${dossier.clock.dueAt}, not ${slow}`];
}

/** What the slow calculator is asked; null for a procedure without a term. */
function questionOf(
  clock: SlowClock,
  { instances, situation }: SeenDossier,
): OracleQuestion | null {
  const main = instances.find(({ record }) => record.instanceId === situation.dossier.instanceId);
  const settings = main?.process.model.settings;
  const term = settings?.promisedTerm ?? settings?.legalTerm ?? null;
  if (settings === undefined || term === null) return null;
  const ended = clock.pauses.filter((pause): pause is [number, number] => pause[1] !== null);
  const { amount, unit } = term;
  return {
    receivedAt: clock.receivedAt,
    amount,
    unit,
    cutOff: settings.cutOff,
    endOfDay: settings.countingMode === 'end-of-day',
    pauses: ended,
  };
}

/** What the newest lines did to the clock; all lines of one commit have one moment. */
function advanceClock(clock: SlowClock, seen: SeenDossier, oracle: Oracle): void {
  const fresh = seen.instances.flatMap((instance) => instance.fresh);
  const at = Math.max(...fresh.map((event) => event.at));
  if (fresh.length === 0 || clock.isOver) return;
  const main = seen.instances.find(
    ({ record }) => record.instanceId === seen.situation.dossier.instanceId,
  );
  // The clock of an ended dossier stays as it was.
  if (main?.tokens.isEnded === true) {
    clock.isOver = true;
    return;
  }
  const open = clock.pauses.at(-1);
  const isPaused = open !== undefined && open[1] === null;
  if (seen.instances.some(isHeld)) {
    if (!isPaused) pause(clock, at, oracleDueNow(clock, seen, oracle));
    return;
  }
  if (seen.instances.some(hasRestarted)) {
    Object.assign(clock, newClock(at));
    return;
  }
  if (isPaused) open[1] = at;
}

function oracleDueNow(clock: SlowClock, seen: SeenDossier, oracle: Oracle): number {
  const question = questionOf(clock, seen);
  return (question === null ? null : oracleDue(oracle, question)) ?? Infinity;
}

/** A term that has run out before is not prolonged by waiting; what runs on is counted on. */
function pause(clock: SlowClock, at: number, dueAt: number): void {
  if (clock.missedAt === null && Math.floor(at / 60_000) * 60_000 >= dueAt) clock.missedAt = dueAt;
  clock.pauses.push([at, null]);
}

function isHeld({ process, tokens }: SeenInstance): boolean {
  return process.model.nodes.some((node) => {
    if (clockOf(node.id, process) === 'run') return false;
    const gateways = process.model.flows
      .filter(({ targetId }) => targetId === node.id)
      .filter(({ sourceId }) => process.nodes.get(sourceId)?.type === 'eventBasedGateway');
    const isBehindOpen = gateways.some(({ sourceId }) => openIn(tokens, sourceId) > 0);
    const canWait = node.type !== 'subProcess' && openIn(tokens, node.id) > 0;
    return canWait || (isBehindOpen && node.type === 'receiveTask');
  });
}

function hasRestarted({ process, fresh }: SeenInstance): boolean {
  return fresh.some(({ trace }) =>
    trace.some(
      ({ type, elementId }) => type === 'completed' && clockOf(elementId, process) === 'restart',
    ),
  );
}

function clockOf(elementId: string, { nodes }: SeenInstance['process']): string {
  const node = nodes.get(elementId);
  if (node === undefined) return 'run';
  if ('clock' in node && node.clock !== 'run') return node.clock;
  return clockOf(node.parentId, { nodes } as SeenInstance['process']);
}
