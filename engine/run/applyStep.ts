import { addWorkingMinutes } from '../calendar/addWorkingMinutes.ts';
import type { CalendarTooShort, WorkingCalendar } from '../calendar/workingCalendar.ts';
import { assertNever } from '../model/assert.ts';
import {
  asId,
  type AgencyId,
  type DossierId,
  type InstanceId,
  type PersonId,
  type TaskId,
} from '../model/ids.ts';
import type { FlowNode, Performer } from '../model/process.ts';
import {
  isOpenCall,
  isOpenTask,
  type EventWait,
  type OutboxRecord,
  type TaskRecord,
  type TimerRecord,
} from '../model/records.ts';
import { accept, type Result } from '../model/result.ts';
import type { Effect, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { LoadedProcess } from './machineCache.ts';
import { timerDueAt } from './timerDueAt.ts';
import type { Waiting } from './waiting.ts';

/**
 * Where a step happened. `seq` is the history number of the step: ids of new rows are made from it.
 */
export type StepPlace = {
  readonly instanceId: InstanceId;
  readonly dossierId: DossierId;
  readonly parties: { readonly [agencyRole: string]: AgencyId };
  readonly process: LoadedProcess;
  readonly calendar: WorkingCalendar;
  readonly seq: number;
  readonly personId: PersonId | null;
  /** The timer that fired, if one did: its row goes. */
  readonly causeId: string | null;
};

/**
 * What a step gives to others: who receives it is decided by the dossier, see planOccurrences. Ids
 * are those of rows.
 */
export type Sent = EffectOf<'sendMessage' | 'throwSignal'> & { readonly id: string };

/** What waits after a step, and what the step sent. */
export type AppliedStep = { readonly waiting: Waiting; readonly sent: readonly Sent[] };

type Draft = {
  readonly before: Waiting;
  readonly tasks: Map<string, TaskRecord>;
  readonly timers: Map<string, TimerRecord>;
  readonly waits: Map<string, EventWait>;
  readonly calls: Map<string, OutboxRecord>;
  readonly sent: Sent[];
};

type EffectOf<Type extends Effect['type']> = Extract<Effect, { readonly type: Type }>;

type Applied = Result<null, CalendarTooShort>;

const DONE: Applied = accept(null);
const ENDED = new Set<string>(['completed', 'terminated', 'failed']);

/**
 * Carries out the requests of a step on the rows that wait; pure.
 *
 * Planning and replaying both use it: the same history gives the same rows with the same ids.
 * Refuses: CALENDAR_TOO_SHORT, when a due moment lies beyond the calendar.
 */
export function applyStep(
  before: Waiting,
  step: Step,
  place: StepPlace,
): Result<AppliedStep, CalendarTooShort> {
  const draft: Draft = {
    before,
    tasks: new Map(before.tasks),
    timers: new Map(before.timers),
    waits: new Map(before.waits),
    calls: new Map(before.calls),
    sent: [],
  };
  if (place.causeId !== null) draft.timers.delete(place.causeId);
  let index = 0;
  for (const effect of step.effects) {
    const id = `${place.instanceId}.${place.seq}.${index}`;
    const applied = applyEffect(draft, effect, { place, id, at: step.at });
    if (!applied.ok) return applied;
    index += 1;
  }
  if (ENDED.has(step.snapshot.status)) closeAll(draft, step.at);
  const { tasks, timers, waits, calls, sent } = draft;
  return accept({ waiting: { tasks, timers, waits, calls }, sent });
}

type Here = { readonly place: StepPlace; readonly id: string; readonly at: Instant };

function applyEffect(draft: Draft, effect: Effect, here: Here): Applied {
  switch (effect.type) {
    case 'openTask':
      return openTask(draft, effect, here);
    case 'closeTask':
      return closeTask(draft, effect, here);
    case 'setTimer':
      return setTimer(draft, effect, here);
    case 'cancelTimer':
      return removeAt(draft.timers, effect);
    case 'callConnector':
      return callConnector(draft, effect, here);
    default:
      return applyEvent(draft, effect, here);
  }
}

type EventEffect = EffectOf<
  'waitMessage' | 'waitSignal' | 'stopWaiting' | 'sendMessage' | 'throwSignal'
>;

function applyEvent(draft: Draft, effect: EventEffect, here: Here): Applied {
  switch (effect.type) {
    case 'waitMessage':
    case 'waitSignal':
      return waitFor(draft, effect, here);
    case 'stopWaiting':
      return removeAt(draft.waits, effect);
    case 'sendMessage':
    case 'throwSignal':
      draft.sent.push({ ...effect, id: here.id });
      return DONE;
    default:
      return assertNever(effect);
  }
}

function openTask(
  draft: Draft,
  { elementId, scopeId, kind, item }: EffectOf<'openTask'>,
  here: Here,
): Applied {
  const node = here.place.process.nodes.get(elementId);
  const dueAt = taskDueAt(node, here);
  if (!dueAt.ok) return dueAt;
  const performer = performerOf(node);
  draft.tasks.set(here.id, {
    taskId: asId<TaskId>(here.id),
    instanceId: here.place.instanceId,
    dossierId: here.place.dossierId,
    elementId,
    scopeId,
    name: node?.name ?? elementId,
    kind,
    agencyId: performer === null ? null : (here.place.parties[performer.agencyRole] ?? null),
    post: performer?.post ?? null,
    status: 'open',
    claimedBy: null,
    claimedAt: null,
    openedAt: here.at,
    dueAt: dueAt.value,
    closedAt: null,
    closedBy: null,
    item,
  });
  return DONE;
}

function performerOf(node: FlowNode | undefined): Performer | null {
  return node !== undefined && 'performer' in node ? node.performer : null;
}

function taskDueAt(
  node: FlowNode | undefined,
  { at, place }: Here,
): Result<Instant | null, CalendarTooShort> {
  const minutes = node !== undefined && 'budgetMinutes' in node ? node.budgetMinutes : null;
  return minutes === null ? accept(null) : addWorkingMinutes(at, minutes, place.calendar);
}

function closeTask(draft: Draft, effect: EffectOf<'closeTask'>, here: Here): Applied {
  for (const [id, task] of draft.tasks) {
    if (!isOpenTask(task) || !isAt(task, effect)) continue;
    const closedBy = effect.how === 'completed' ? here.place.personId : null;
    draft.tasks.set(id, { ...task, status: effect.how, closedAt: here.at, closedBy });
  }
  for (const [id, call] of draft.calls) {
    if (!isOpenCall(call) || !isAt(call, effect)) continue;
    const status = effect.how === 'completed' ? 'delivered' : 'cancelled';
    draft.calls.set(id, { ...call, status });
  }
  return DONE;
}

function setTimer(draft: Draft, effect: EffectOf<'setTimer'>, here: Here): Applied {
  const { elementId, scopeId, timer, occurrence } = effect;
  const earlier = [...draft.before.timers.values()].find((row) => isAt(row, effect));
  const previousDueAt = earlier?.dueAt ?? null;
  const due = timerDueAt({ timer, at: here.at, occurrence, previousDueAt }, here.place.calendar);
  if (!due.ok) return due;
  draft.timers.set(here.id, {
    timerId: here.id,
    instanceId: here.place.instanceId,
    elementId,
    scopeId,
    occurrence,
    timer,
    setAt: here.at,
    dueAt: due.value,
  });
  return DONE;
}

function waitFor(
  draft: Draft,
  effect: EffectOf<'waitMessage' | 'waitSignal'>,
  here: Here,
): Applied {
  const { elementId, scopeId } = effect;
  const { id: waitId, at: since, place } = here;
  const { instanceId, dossierId } = place;
  const awaited =
    effect.type === 'waitSignal'
      ? { kind: 'signal' as const, eventName: effect.signalName, correlationValue: null }
      : {
          kind: 'message' as const,
          eventName: effect.messageName,
          correlationValue: effect.correlationValue,
        };
  const at = { instanceId, dossierId, elementId, scopeId };
  draft.waits.set(waitId, { waitId, ...at, ...awaited, since });
  return DONE;
}

function callConnector(draft: Draft, effect: EffectOf<'callConnector'>, here: Here): Applied {
  const { elementId, scopeId, connector, variables } = effect;
  draft.calls.set(here.id, {
    outboxId: here.id,
    instanceId: here.place.instanceId,
    dossierId: here.place.dossierId,
    elementId,
    scopeId,
    connector,
    variables,
    status: 'pending',
    attempts: 0,
    createdAt: here.at,
    nextAttemptAt: here.at,
    lastError: null,
  });
  return DONE;
}

/** An ended instance has nothing that waits. */
function closeAll(draft: Draft, at: Instant): void {
  draft.timers.clear();
  draft.waits.clear();
  for (const [id, task] of draft.tasks) {
    if (isOpenTask(task)) draft.tasks.set(id, { ...task, status: 'interrupted', closedAt: at });
  }
  for (const [id, call] of draft.calls) {
    if (isOpenCall(call)) draft.calls.set(id, { ...call, status: 'cancelled' });
  }
}

type At = { readonly elementId: string; readonly scopeId: string };

function isAt(row: At, effect: At): boolean {
  return row.elementId === effect.elementId && row.scopeId === effect.scopeId;
}

function removeAt(rows: Map<string, At>, effect: At): Applied {
  for (const [id, row] of rows) if (isAt(row, effect)) rows.delete(id);
  return DONE;
}
