import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Activity,
  type Definitions,
  type FlowNode,
  type Loop,
  type ProcessModel,
  type SequenceFlow,
  type Task,
} from '../../model/process.ts';
import { isCallOutside } from './planSteps.ts';
import type { ManyPlan } from './manyPlan.ts';
import { serviceMean } from './serviceMean.ts';

/** Name of the variable that answers a fork of the plan, by its place in it. */
export function choiceVariable(choice: number): string {
  return `fork_${choice}`;
}

/** Name of the variable that says whether a way of a fork is taken beside others. */
export function wayVariable(choice: number, way: number): string {
  return `fork_${choice}_${way}`;
}

/** Name of the variable that says whether an activity is done once more. */
export function turnVariable(loop: number): string {
  return `turn_${loop}`;
}

/**
 * The same drawing, asking for what the plan draws where it asked for what is known of a dossier.
 *
 * All that moves a dossier stays: gateways, joins, timers, borders, sub-processes, scopes. What
 * needs a dossier's own values is taken out: conditions become questions to the plan, scripts and
 * decisions do nothing, data are not passed on, a procedure that is not there is a step of its own.
 */
export function toPlayable(definitions: Definitions, plan: ManyPlan): Definitions {
  const playing: Playing = { definitions, plan, conditions: conditionsOf(plan) };
  return {
    ...definitions,
    processes: definitions.processes.map((process) => ofProcess(playing, process)),
  };
}

type Playing = {
  readonly definitions: Definitions;
  readonly plan: ManyPlan;
  readonly conditions: ReadonlyMap<ElementId, string>;
};

function conditionsOf({ choices }: ManyPlan): ReadonlyMap<ElementId, string> {
  return new Map(
    choices.flatMap(({ kind, ways }, choice) =>
      ways.map(({ flowId }, way) => {
        const isOne = `${choiceVariable(choice)} = ${way}`;
        return [flowId, kind === 'any' ? `${wayVariable(choice, way)} = true` : isOne] as const;
      }),
    ),
  );
}

function ofProcess(playing: Playing, process: ProcessModel): ProcessModel {
  const events = new Set(
    process.nodes.filter(({ type }) => type === 'eventBasedGateway').map(({ id }) => id),
  );
  const flowOf = (flow: SequenceFlow): SequenceFlow => {
    const isAsked = !flow.isDefault && !events.has(flow.sourceId);
    return { ...flow, condition: isAsked ? (playing.conditions.get(flow.id) ?? null) : null };
  };
  return {
    ...process,
    flows: process.flows.map(flowOf),
    nodes: process.nodes.map((node) => ofNode(playing, node)),
  };
}

function ofNode(playing: Playing, node: FlowNode): FlowNode {
  if (isActivity(node)) return ofActivity(playing, node);
  return 'event' in node ? { ...node, event: eventOf(playing, node) } : node;
}

type EventNode = Extract<FlowNode, { readonly event: unknown }>;

function eventOf({ plan }: Playing, { id, event }: EventNode): EventNode['event'] {
  const planned = plan.events.find(({ elementId }) => elementId === id);
  if (event.kind === 'message') return { ...event, correlationKey: null };
  if (event.kind === 'conditional') {
    return { kind: 'message', messageName: `condition ${id}`, correlationKey: null };
  }
  if (event.kind !== 'timer' || planned === undefined || planned.after === null) return event;
  const minutes = Math.round(serviceMean(planned.after));
  return { kind: 'timer', timer: { kind: 'duration', text: `PT${minutes}WM` } };
}

function ofActivity(playing: Playing, node: Activity): FlowNode {
  const loop = loopOf(playing, node);
  const plain = { dataInputs: [], dataOutputs: [], loop };
  if (node.type === 'subProcess') return { ...node, ...plain };
  if (node.type === 'callActivity') {
    return isCallOutside(playing.definitions, node)
      ? toStep({ ...node, ...plain })
      : { ...node, ...plain };
  }
  return ofTask({ ...node, ...plain });
}

function ofTask(task: Task): Task {
  const plain = { ...task, correlationKey: null, connector: null };
  const isDecided = task.type === 'businessRuleTask' && task.decisionId !== null;
  const isScript = task.type === 'scriptTask' || isDecided;
  const nothing = { decisionId: null, decision: null, resultVariable: null };
  if (!isScript) return { ...plain, ...nothing };
  return { ...plain, ...nothing, type: 'scriptTask', script: 'true', resultVariable: 'done' };
}

/** Another procedure takes its time and nobody's of this office. */
function toStep(call: Extract<Activity, { readonly type: 'callActivity' }>): Task {
  const { calledId: _calledId, procedure: _procedure, ...activity } = call;
  return {
    ...activity,
    type: 'userTask',
    performer: null,
    script: null,
    resultVariable: null,
    messageName: null,
    correlationKey: null,
    connector: null,
    decisionId: null,
    decision: null,
    instantiate: false,
  };
}

function loopOf({ plan }: Playing, { id, loop }: Activity): Loop | null {
  const place = plan.loops.findIndex(({ elementId }) => elementId === id);
  const planned = plan.loops[place];
  if (loop === null) return null;
  if (loop.kind === 'standard') return { ...loop, condition: `${turnVariable(place)} = true` };
  const plain = { collection: null, itemVariable: null, outputCollection: null, outputItem: null };
  const cardinality = planned === undefined ? loop.cardinality : String(planned.value);
  return { ...loop, ...plain, cardinality, completionCondition: null };
}
