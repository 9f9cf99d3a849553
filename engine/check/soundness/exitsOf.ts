import { nodeOf, type GraphFlow, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/**
 * What makes a token leave its place.
 *
 * event: an event of the machine, named by the element that catches it · done: a sub-process has
 * ended · always: at once, when the guard of the node agrees.
 */
export type Trigger =
  | { readonly kind: 'event'; readonly elementId: string; readonly name: EventName }
  | { readonly kind: 'done'; readonly elementId: string }
  | { readonly kind: 'always' };

/** The events a machine takes, each prefixed by the encoded id of its element. */
export type EventName = 'done' | 'timer' | 'message' | 'error';

/** One way out of a place. */
export type Exit = {
  readonly trigger: Trigger;
  /** Elements passed before the flows, such as the event that an event-based gateway waited for. */
  readonly lead: readonly string[];
  readonly outs: readonly GraphFlow[];
  /**
   * all: every flow · one: this exit is chosen by its condition · some: each flow by its condition.
   */
  readonly takes: 'all' | 'one' | 'some';
  /** The interrupting boundary event that the token goes to instead of flows. */
  readonly boundaryId: string | null;
};

/** All ways out of a place, in the order in which they are tried. */
export function exitsOf(graph: ScopeGraph, node: GraphNode): readonly Exit[] {
  if (node.kind === 'leave') return [];
  if (node.kind === 'wait') return [...naturalExits(graph, node), ...interruptions(graph, node)];
  const always = { trigger: { kind: 'always' }, lead: [], boundaryId: null } as const;
  if (node.kind === 'choice' || node.kind === 'startChoice') {
    return node.outgoing.map((flow) => ({ ...always, outs: [flow], takes: 'one' }));
  }
  const takes = node.kind === 'inclusive' ? 'some' : 'all';
  return [{ ...always, outs: node.outgoing, takes }];
}

function naturalExits(graph: ScopeGraph, node: GraphNode): readonly Exit[] {
  const plain = { lead: [], outs: node.outgoing, takes: 'all', boundaryId: null } as const;
  if (node.model?.type === 'subProcess') {
    return [{ ...plain, trigger: { kind: 'done', elementId: node.id } }];
  }
  if (node.model?.type !== 'eventBasedGateway') {
    return [{ ...plain, trigger: { kind: 'event', elementId: node.id, name: eventName(node) } }];
  }
  return node.outgoing.map((flow) => {
    const target = nodeOf(graph, flow.targetId);
    const trigger = { kind: 'event', elementId: target.id, name: eventName(target) } as const;
    return { ...plain, trigger, lead: [flow.id, target.id], outs: target.outgoing };
  });
}

function interruptions(graph: ScopeGraph, node: GraphNode): readonly Exit[] {
  return (graph.interrupts.get(node.id) ?? []).map((boundaryId) => {
    const name = eventName(nodeOf(graph, boundaryId));
    const trigger = { kind: 'event', elementId: boundaryId, name } as const;
    return { trigger, lead: [], outs: [], takes: 'all', boundaryId };
  });
}

function eventName(node: GraphNode): EventName {
  const model = node.model;
  if (model === null || !('event' in model)) return 'done';
  const kind = model.event.kind;
  return kind === 'timer' || kind === 'message' || kind === 'error' ? kind : 'done';
}
