import type { Change } from '../model/change.ts';
import type { EventWait, OutboxRecord, TaskRecord, TimerRecord } from '../model/records.ts';

/**
 * All that waits in one instance, by id, in the order it came. After steps it also holds the tasks
 * they closed.
 */
export type Waiting = {
  readonly tasks: ReadonlyMap<string, TaskRecord>;
  readonly timers: ReadonlyMap<string, TimerRecord>;
  readonly waits: ReadonlyMap<string, EventWait>;
  readonly calls: ReadonlyMap<string, OutboxRecord>;
};

/** Nothing waits. */
export const NOTHING_WAITS: Waiting = {
  tasks: new Map(),
  timers: new Map(),
  waits: new Map(),
  calls: new Map(),
};

/** The part of a change that these tables make. */
export type WaitingChange = Pick<
  Change,
  'tasks' | 'timers' | 'removedTimerIds' | 'waits' | 'removedWaitIds' | 'outbox'
>;

/** What must be written so that the stored rows `before` become `after`. */
export function diffWaiting(before: Waiting, after: Waiting): WaitingChange {
  return {
    tasks: changedRows(before.tasks, after.tasks),
    timers: changedRows(before.timers, after.timers),
    removedTimerIds: removedIds(before.timers, after.timers),
    waits: changedRows(before.waits, after.waits),
    removedWaitIds: removedIds(before.waits, after.waits),
    outbox: changedRows(before.calls, after.calls),
  };
}

function changedRows<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Row[] {
  return [...after].filter(([id, row]) => before.get(id) !== row).map(([, row]) => row);
}

function removedIds(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  return [...before.keys()].filter((id) => !after.has(id));
}
