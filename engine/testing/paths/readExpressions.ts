import { checkExpression } from '../../check/expression/checkExpression.ts';
import type { ProcessGraph } from '../../check/graph/buildProcessGraph.ts';
import { graphOf } from '../../check/graph/graphOf.ts';
import type { ElementId } from '../../model/ids.ts';
import type { ActivityBase, FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';
import { decisionExpressions } from './decisionExpressions.ts';
import type { ExpressionRole, ReadExpression } from './readExpression.ts';

/** Asked for every element of the process. */
const KNOWN = new WeakMap<ProcessModel, readonly ReadExpression[]>();

/** Every expression of a process that has a value, those of a split among its flows. */
export function readExpressions(process: ProcessModel): readonly ReadExpression[] {
  const { nodes, flows } = process;
  const expressions = KNOWN.get(process) ?? [
    ...nodes.flatMap(nodeExpressions).filter(isAllowed),
    ...flows.flatMap(flowExpressions).filter(isAllowed),
  ];
  KNOWN.set(process, expressions);
  return expressions;
}

/**
 * What is evaluated once the element has been completed, until something waits that can bring
 * values.
 */
export function expressionsBehind(
  process: ProcessModel,
  elementId: ElementId,
): readonly ReadExpression[] {
  const graph = graphOf(process);
  const seen = new Set<ElementId>();
  const queue = [elementId];
  const found: ReadExpression[] = [];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = graph.nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const isFirst = id === elementId;
    if (isFirst) found.push(...ownExpressions(node), ...watchedAround(graph, node));
    else found.push(...nodeExpressions(node), ...graph.boundaries(id).flatMap(nodeExpressions));
    if (!isFirst && isWaiting(node)) {
      // Time brings no values: what is decided behind its limit must be known before.
      queue.push(...limitsOf(graph, id));
      continue;
    }
    found.push(...dataOf(node, 'dataOutputs'));
    const outgoing = graph.outgoing(id);
    found.push(...outgoing.flatMap(flowExpressions));
    queue.push(...outgoing.map(({ targetId }) => targetId));
    if (!isFirst) queue.push(...innerStarts(graph, id));
    // An end inside a sub-process goes on behind it.
    if (outgoing.length === 0) queue.push(...behindParent(graph, node));
  }
  return found.filter(isAllowed);
}

/** What the check refuses is never evaluated: no value of a variable makes a difference to it. */
function isAllowed({ text }: ReadExpression): boolean {
  return checkExpression(text).ok;
}

function flowExpressions({ condition }: SequenceFlow): readonly ReadExpression[] {
  return condition === null ? [] : [expression(condition, 'condition')];
}

function nodeExpressions(node: FlowNode): readonly ReadExpression[] {
  const decided = 'decision' in node ? decisionExpressions(node) : [];
  const begun = [...dataOf(node, 'dataInputs'), ...scriptOf(node), ...decided];
  return [...begun, ...eventExpressions(node), ...loopExpressions(node)];
}

/** Of who brings the values; a start event by a condition brings what makes it true. */
function ownExpressions(node: FlowNode): readonly ReadExpression[] {
  const isStart = node.type === 'startEvent' && node.event.kind === 'conditional';
  return [...loopExpressions(node), ...(isStart ? eventExpressions(node) : [])];
}

/** What is put into an activity, or taken out of it, is computed like a script. */
function dataOf(node: FlowNode, side: 'dataInputs' | 'dataOutputs'): readonly ReadExpression[] {
  if (!(side in node)) return [];
  const assignments = (node as Partial<ActivityBase>)[side] ?? [];
  return assignments.map(({ variable, expression: text }) => {
    return { text, role: 'script', resultVariable: variable };
  });
}

function scriptOf(node: FlowNode): readonly ReadExpression[] {
  if (!('script' in node) || node.script === null) return [];
  return [{ text: node.script, role: 'script', resultVariable: node.resultVariable }];
}

function eventExpressions(node: FlowNode): readonly ReadExpression[] {
  if ('correlationKey' in node && node.correlationKey !== null) {
    return [expression(node.correlationKey, 'text')];
  }
  if (!('event' in node)) return [];
  const { event } = node;
  if (event.kind === 'timer' && event.timer.text.startsWith('=')) {
    return [expression(event.timer.text.slice(1), event.timer.kind)];
  }
  if (event.kind === 'message' && event.correlationKey !== null) {
    return [expression(event.correlationKey, 'text')];
  }
  return 'condition' in event ? [expression(String(event.condition), 'condition')] : [];
}

/** `loop` is null, or missing where activities are done once only. */
function loopExpressions(node: FlowNode): readonly ReadExpression[] {
  const loop: unknown = 'loop' in node ? node.loop : null;
  if (typeof loop !== 'object' || loop === null) return [];
  const texts: { readonly [member: string]: unknown } = { ...loop };
  const roles = [
    ['condition', 'condition'],
    ['completionCondition', 'condition'],
    ['collection', 'list'],
    ['cardinality', 'count'],
  ] as const;
  return roles.flatMap(([member, role]) => {
    const text = texts[member];
    return typeof text === 'string' ? [expression(text, role)] : [];
  });
}

/** Conditions that are looked at whenever values have come, however far the flows have led. */
function watchedAround(graph: ProcessGraph, { parentId }: FlowNode): readonly ReadExpression[] {
  const starts = graph.eventSubProcesses(parentId).flatMap(({ id }) => graph.starts(id));
  const own = starts.flatMap(nodeExpressions);
  const parent = graph.nodes.get(parentId);
  if (parent === undefined) return own;
  const border = graph.boundaries(parentId).flatMap(nodeExpressions);
  return [...own, ...border, ...watchedAround(graph, parent)];
}

function limitsOf(graph: ProcessGraph, id: ElementId): readonly ElementId[] {
  return graph
    .boundaries(id)
    .filter(({ event }) => event.kind === 'timer')
    .map((event) => event.id);
}

function innerStarts(graph: ProcessGraph, id: ElementId): readonly ElementId[] {
  return graph
    .children(id)
    .filter((node) => node.type !== 'boundaryEvent' && graph.incoming(node.id).length === 0)
    .map((node) => node.id);
}

function behindParent(graph: ProcessGraph, node: FlowNode): readonly ElementId[] {
  const parent = graph.nodes.get(node.parentId);
  if (parent === undefined) return [];
  const outgoing = graph.outgoing(parent.id);
  return outgoing.length > 0
    ? outgoing.map(({ targetId }) => targetId)
    : behindParent(graph, parent);
}

const WAITING: ReadonlySet<FlowNode['type']> = new Set([
  'userTask',
  'receiveTask',
  'serviceTask',
  'eventBasedGateway',
]);

function isWaiting(node: FlowNode): boolean {
  if (WAITING.has(node.type)) return true;
  // Neither time nor a condition brings values of its own.
  if (node.type === 'intermediateCatchEvent') {
    return !['timer', 'conditional'].includes(node.event.kind);
  }
  if (node.type === 'businessRuleTask') return node.decision === null;
  // Whoever has the lane of a sub-process or a call waits inside.
  if (node.type === 'subProcess' || node.type === 'callActivity') return false;
  return 'performer' in node && node.performer !== null && !('script' in node && node.script);
}

function expression(text: string, role: ExpressionRole): ReadExpression {
  return { text, role, resultVariable: null };
}
