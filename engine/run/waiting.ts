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

/** The rows of instances before and after a command. */
type Changed = { readonly before: Waiting; readonly waiting: Waiting };

/** What must be written so that the stored rows of these instances become those they have now. */
export function diffWaiting(instances: readonly Changed[]): WaitingChange {
  const change = {
    tasks: [],
    timers: [],
    removedTimerIds: [],
    waits: [],
    removedWaitIds: [],
    outbox: [],
  };
  for (const { before, waiting } of instances) {
    addChanged(change.tasks, before.tasks, waiting.tasks);
    addChanged(change.timers, before.timers, waiting.timers);
    addRemoved(change.removedTimerIds, before.timers, waiting.timers);
    addChanged(change.waits, before.waits, waiting.waits);
    addRemoved(change.removedWaitIds, before.waits, waiting.waits);
    addChanged(change.outbox, before.calls, waiting.calls);
  }
  return change;
}

function addChanged<Row>(
  changed: Row[],
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): void {
  for (const [id, row] of after) if (before.get(id) !== row) changed.push(row);
}

function addRemoved(
  removed: string[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): void {
  for (const id of before.keys()) if (!after.has(id)) removed.push(id);
}
