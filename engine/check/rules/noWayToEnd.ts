import type { ElementId } from '../../model/ids.ts';
import { isActivity, type FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { pathTo, reachFromStart } from '../graph/reachFromStart.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/**
 * Refuses elements from which no end event can be reached, with the path from the start into the
 * trap.
 *
 * Named is where the flow stops, or the first element of a circle without a way out.
 * Instead: draw the flow on, up to an end event.
 */
export const noWayToEnd: Rule = {
  id: 'no-way-to-end',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const { process, graph } = context;
    const reach = reachFromStart(process, graph);
    const ending = nodesBefore(
      context,
      process.nodes.filter((node) => isEnd(context, node)),
    );
    const flowing = process.nodes.filter((node) => reach.has(node.id) && !isBeside(node));
    const stuck = flowing.filter(({ id }) => !ending.has(id));
    const stops = flowing.filter(
      (node) => !isEnd(context, node) && goesOn(context, node.id).length === 0,
    );
    const blamed = nodesBefore(context, stops);
    const found: Finding[] = stops.map(({ id }) => ({ elementId: id, path: pathTo(reach, id) }));
    for (const node of stuck) {
      const { id } = node;
      if (blamed.has(id)) continue;
      found.push({ elementId: id, path: pathTo(reach, id) });
      for (const other of nodesBefore(context, [node])) blamed.add(other);
      for (const other of nodesBehind(context, id)) blamed.add(other);
    }
    return found;
  },
};

/** A sub-process without a start event needs no end either: it is over when nothing is left. */
function isEnd({ process, graph }: RuleContext, node: FlowNode): boolean {
  if (node.type === 'endEvent') return true;
  const isOpen = node.parentId !== process.id && graph.starts(node.parentId).length === 0;
  return isOpen && !isBeside(node) && graph.outgoing(node.id).length === 0;
}

/** What no flow leaves because it only stands beside the flow. */
function isBeside(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return node.event.kind === 'compensation';
  if (!isActivity(node)) return false;
  return node.isForCompensation || isEventSubProcess(node);
}

/** The nodes and all from which flows, links or events lead to them. */
function nodesBefore({ graph }: RuleContext, nodes: readonly FlowNode[]): Set<ElementId> {
  const before = new Set(nodes.map(({ id }) => id));
  const left = new Set<ElementId>();
  for (const id of before) {
    const node = graph.nodes.get(id);
    for (const flow of graph.incoming(id)) before.add(flow.sourceId);
    if (node === undefined) continue;
    for (const other of sourcesOf(graph, node)) before.add(other.id);
    const scopeId = scopeLeftBy(graph, node);
    if (scopeId === null || left.has(scopeId)) continue;
    left.add(scopeId);
    for (const inner of nodesInside(graph, scopeId)) before.add(inner.id);
  }
  return before;
}

/** Nodes that lead to one over no flow. */
function sourcesOf(graph: ProcessGraph, node: FlowNode): readonly FlowNode[] {
  if (node.type === 'intermediateCatchEvent') return graph.linked(node.id);
  const host = node.type === 'boundaryEvent' ? graph.nodes.get(node.attachedToId) : undefined;
  return host === undefined ? [] : [host];
}

/**
 * What an event ends with all that is in it: its activity, or what is around an event sub-process.
 */
function scopeLeftBy(graph: ProcessGraph, node: FlowNode): ElementId | null {
  if (node.type === 'boundaryEvent') return node.isInterrupting ? node.attachedToId : null;
  if (node.type !== 'startEvent' || !node.isInterrupting) return null;
  const holder = graph.nodes.get(node.parentId);
  return isEventSubProcess(holder) ? holder.parentId : null;
}

function nodesInside(graph: ProcessGraph, scopeId: ElementId): readonly FlowNode[] {
  const inside = [...graph.children(scopeId)];
  // An array yields what is added while it is walked: it is the queue of the search.
  for (const { id } of inside) inside.push(...graph.children(id));
  return inside;
}

function nodesBehind(context: RuleContext, id: ElementId): ReadonlySet<ElementId> {
  const behind = new Set([id]);
  for (const at of behind) {
    for (const next of goesOn(context, at)) behind.add(next);
    for (const event of context.graph.boundaries(at)) behind.add(event.id);
  }
  return behind;
}

function goesOn({ graph }: RuleContext, id: ElementId): readonly ElementId[] {
  const isThrow = graph.nodes.get(id)?.type === 'intermediateThrowEvent';
  const links = isThrow ? graph.linked(id) : [];
  return [...graph.outgoing(id).map((flow) => flow.targetId), ...links.map((it) => it.id)];
}
