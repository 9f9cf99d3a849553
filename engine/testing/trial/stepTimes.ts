import { parseInstant } from '../../calendar/parseInstant.ts';
import { workingMinutesBetween } from '../../calendar/workingMinutesBetween.ts';
import { elementClock } from '../../model/elementClock.ts';
import type { ActivityBase, FlowNode } from '../../model/process.ts';
import type { ScenarioTraceEntry } from '../../scenario/scenario.ts';
import type { PlayedFlow } from '../playedFlow.ts';
import { laneOf } from './laneOf.ts';
import type { StepTime } from './trialState.ts';

/** How long each step had the dossier, in the order in which they got it. */
export function stepTimes(played: PlayedFlow): readonly StepTime[] {
  const trace = played.trace();
  return trace.flatMap((entry, index) => {
    const node = played.flow.nodes.get(entry.elementId);
    if (entry.type !== 'entered' || node === undefined || !isStep(node)) return [];
    return [toTime(played, { entry, node, end: closing(trace, index) })];
  });
}

type Step = ActivityBase & FlowNode;

type StepRun = {
  readonly entry: ScenarioTraceEntry;
  readonly node: Step;
  readonly end: ScenarioTraceEntry | null;
};

/** What somebody does; what goes on by itself takes no time. */
function isStep(node: FlowNode): node is Step {
  switch (node.type) {
    case 'userTask':
    case 'manualTask':
    case 'task':
    case 'receiveTask':
    case 'serviceTask':
    case 'sendTask':
    case 'businessRuleTask':
      return node.performer !== null;
    default:
      return false;
  }
}

function closing(trace: readonly ScenarioTraceEntry[], entered: number): ScenarioTraceEntry | null {
  const opened = trace[entered];
  const closes = ({ type, elementId, instance, item }: ScenarioTraceEntry): boolean =>
    (type === 'completed' || type === 'interrupted') &&
    elementId === opened?.elementId &&
    instance === opened.instance &&
    item === opened.item;
  return trace.slice(entered + 1).find(closes) ?? null;
}

function toTime({ flow, now }: PlayedFlow, { entry, node, end }: StepRun): StepTime {
  const { elementId, item, at: openedAt } = entry;
  const closedAt = end?.at ?? null;
  const { performer } = node;
  const ground = { process: { nodes: flow.nodes }, scopes: [] };
  const runs = elementClock({ elementId, scopeId: null }, ground) === 'run';
  return {
    elementId,
    item,
    name: node.name,
    performer: performer === null ? null : `${performer.agencyRole}:${performer.post}`,
    laneName: laneOf(flow.definitions, elementId),
    openedAt,
    closedAt,
    minutes: minutesBetween(openedAt, closedAt ?? now(), flow.calendar),
    budgetMinutes: node.budgetMinutes,
    counted: node.counted && runs,
  };
}

function minutesBetween(
  from: string,
  to: string,
  calendar: PlayedFlow['flow']['calendar'],
): number {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  if (start === null || end === null) return 0;
  const minutes = workingMinutesBetween(start, end, calendar);
  return minutes.ok ? minutes.value : 0;
}
