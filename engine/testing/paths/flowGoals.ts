import type { ElementId } from '../../model/ids.ts';
import type { Definitions, FlowNode, ProcessModel } from '../../model/process.ts';
import type { ScenarioTraceEntry } from '../../scenario/scenario.ts';

/** Something that a set of scenarios has to take: a node, a sequence flow, a timer that fires. */
export type FlowGoal = {
  readonly kind: 'node' | 'flow' | 'timer';
  readonly elementId: ElementId;
  readonly processId: ElementId;
};

/** Everything to cover in the executable processes (all, where none is marked), document order. */
export function flowGoals(definitions: Definitions): readonly FlowGoal[] {
  return executableProcesses(definitions).flatMap((process) => [
    ...process.nodes.filter(isEntered).map(({ id }) => goal('node', id, process)),
    ...process.flows.map(({ id }) => goal('flow', id, process)),
    ...process.nodes.filter(isTimer).map(({ id }) => goal('timer', id, process)),
  ]);
}

/** The processes that can run by themselves; other procedures are only called. */
export function executableProcesses({ processes }: Definitions): readonly ProcessModel[] {
  const own = processes.filter(({ procedureId }) => procedureId === null);
  const executable = own.filter(({ isExecutable }) => isExecutable);
  return executable.length === 0 ? own : executable;
}

/** What makes two goals the same. */
export function goalKey({ kind, elementId }: Pick<FlowGoal, 'kind' | 'elementId'>): string {
  return `${kind} ${elementId}`;
}

/** The goal that an entry of a trace reaches; null for one that reaches none. */
export function goalOfEntry({ type, elementId }: ScenarioTraceEntry): string | null {
  if (type === 'entered') return goalKey({ kind: 'node', elementId });
  if (type === 'flow') return goalKey({ kind: 'flow', elementId });
  return type === 'timer-fired' ? goalKey({ kind: 'timer', elementId }) : null;
}

function goal(kind: FlowGoal['kind'], elementId: ElementId, { id }: ProcessModel): FlowGoal {
  return { kind, elementId, processId: id };
}

/** Of a compensation event on a border only its handler is ever entered. */
function isEntered(node: FlowNode): boolean {
  return node.type !== 'boundaryEvent' || node.event.kind !== 'compensation';
}

function isTimer(node: FlowNode): boolean {
  return 'event' in node && node.event.kind === 'timer';
}
