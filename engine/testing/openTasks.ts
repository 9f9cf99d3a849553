import { addWorkingMinutes } from '../calendar/addWorkingMinutes.ts';
import { formatInstant } from '../calendar/formatInstant.ts';
import { parseInstant } from '../calendar/parseInstant.ts';
import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import type { ScenarioTraceEntry } from '../scenario/scenario.ts';
import { activeEntries } from './activeEntries.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import type { PlayedFlow } from './playedFlow.ts';

/** A task that waits for somebody. */
export type OpenTask = {
  readonly elementId: ElementId;
  readonly name: string;
  /** "agencyRole:post"; null when the drawing names nobody. */
  readonly performer: string | null;
  readonly openedAt: string;
  /** Null when the step has no budget. */
  readonly dueAt: string | null;
  readonly formKey: string | null;
  /** Index of the item or turn that it belongs to. */
  readonly item: number | null;
};

/** The open tasks, the one that was opened first before all others. */
export function openTasks({ flow, trace, openElements }: PlayedFlow): readonly OpenTask[] {
  const active = [...activeEntries(trace())];
  // The latest entries are those that wait: a looping activity is entered before its items.
  const tasks = openElements()
    .toReversed()
    .map((elementId) => {
      const place = active.findLastIndex((entry) => entry.elementId === elementId);
      const [entry] = place === -1 ? [] : active.splice(place, 1);
      return toTask(flow, elementId, entry);
    });
  return tasks.toReversed();
}

function toTask(
  flow: FlowUnderTest,
  elementId: ElementId,
  entry: ScenarioTraceEntry | undefined,
): OpenTask {
  const node = flow.nodes.get(elementId);
  const openedAt = entry?.at ?? '';
  return {
    elementId,
    name: node?.name ?? '',
    performer: performerOf(node),
    openedAt,
    dueAt: dueOf(flow, node, openedAt),
    formKey: node !== undefined && 'formKey' in node ? node.formKey : null,
    item: entry?.item ?? null,
  };
}

function performerOf(node: FlowNode | undefined): string | null {
  const performer = node !== undefined && 'performer' in node ? node.performer : null;
  return performer === null ? null : `${performer.agencyRole}:${performer.post}`;
}

function dueOf(
  { calendar }: FlowUnderTest,
  node: FlowNode | undefined,
  openedAt: string,
): string | null {
  const minutes = node !== undefined && 'budgetMinutes' in node ? node.budgetMinutes : null;
  const from = parseInstant(openedAt);
  if (minutes === null || from === null) return null;
  const due = addWorkingMinutes(from, minutes, calendar);
  return due.ok ? formatInstant(due.value) : null;
}
