import { addWorkingMinutes } from '../../engine/calendar/addWorkingMinutes.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../engine/calendar/workingMinutesBetween.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import type { FlowNode } from '../../engine/model/process.ts';
import type { TraceEntry } from '../../engine/model/trace.ts';
import type { Pass } from '../contract/pathTaken.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { toMoment } from './moment.ts';

/** A pass with the line of the history, from 0, in which it ended. */
export type PassAt = Pass & { readonly index: number };

/** A flow with the line of the history, from 0, in which it was first taken. */
export type FlowAt = { readonly elementId: string; readonly index: number };

type Path = { readonly passes: readonly PassAt[]; readonly flows: readonly FlowAt[] };

/**
 * The path that a history went: every element that was left, with what it took, and every flow.
 * Where one element is active several times at once, the one entered first is taken to be left
 * first. Pure.
 */
export function presentPath(
  history: readonly HistoryEvent[],
  model: Pick<VersionModel, 'nodes'>,
  calendar: WorkingCalendar,
): Path {
  const entered = new Map<string, number[]>();
  const flows = new Map<string, number>();
  const passes: PassAt[] = [];
  const leave = (entry: TraceEntry, { instanceId, at }: HistoryEvent, index: number): void => {
    const key = stayKey(instanceId, entry);
    const [since = at, ...others] = entered.get(key) ?? [];
    entered.set(key, others);
    const stay = { since, at, node: model.nodes.get(entry.elementId) };
    passes.push({ ...toPass(entry, stay, calendar), index });
  };
  for (const [index, event] of history.entries()) {
    for (const entry of event.trace) {
      const key = stayKey(event.instanceId, entry);
      if (entry.type === 'entered') entered.set(key, [...(entered.get(key) ?? []), event.at]);
      else if (isLeft(entry)) leave(entry, event, index);
      else if (isNewFlow(entry, flows)) flows.set(entry.elementId, index);
    }
  }
  return { passes, flows: [...flows].map(([elementId, index]) => ({ elementId, index })) };
}

function stayKey(instanceId: string, { elementId, item }: TraceEntry): string {
  return `${instanceId} ${elementId} ${item ?? ''}`;
}

function isLeft({ type }: TraceEntry): boolean {
  return type === 'completed' || type === 'interrupted';
}

function isNewFlow({ type, elementId }: TraceEntry, known: ReadonlyMap<string, number>): boolean {
  return type === 'flow' && !known.has(elementId);
}

type Stay = { readonly since: number; readonly at: number; readonly node: FlowNode | undefined };

function toPass(entry: TraceEntry, { since, at, node }: Stay, calendar: WorkingCalendar): Pass {
  const { elementId, item, type } = entry;
  const minutes = workingMinutesBetween(since, at, calendar);
  const budgetMinutes = node !== undefined && 'budgetMinutes' in node ? node.budgetMinutes : null;
  return {
    elementId,
    name: node?.name || elementId,
    item: item === null ? null : item + 1,
    how: type === 'interrupted' ? 'interrupted' : 'completed',
    enteredAt: toMoment(since),
    leftAt: toMoment(at),
    minutes: minutes.ok ? minutes.value : null,
    budgetMinutes,
    lateMinutes: budgetMinutes === null ? 0 : lateMinutes(since, at, budgetMinutes, calendar),
  };
}

/** Counted from the due moment that the step had, as its own task counts. */
function lateMinutes(
  since: number,
  at: number,
  budgetMinutes: number,
  calendar: WorkingCalendar,
): number {
  const dueAt = addWorkingMinutes(since, budgetMinutes, calendar);
  const late = dueAt.ok ? workingMinutesBetween(dueAt.value, at, calendar) : dueAt;
  return late.ok ? Math.max(0, late.value) : 0;
}
