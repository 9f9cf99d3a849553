import { nodeOf, type GraphFlow, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/**
 * The event of the machine that makes a token leave its place.
 *
 * done: the element is completed · take: the decision fell on the flow · start: the instance begins
 * at the start event · split: some flows were chosen, the event names them · caught: the element
 * has caught what it waited for · join: the join has its tokens · gone: a cancelled transaction
 * without a cancel event takes its token with it.
 */
export type Trigger = { readonly elementId: string; readonly name: EventName };

/** Names of the machine's events, each prefixed by the encoded id of its element. */
export type EventName = 'done' | 'take' | 'start' | 'split' | 'caught' | 'join' | 'gone';

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
  const plain = { lead: [], boundaryId: null } as const;
  switch (node.kind) {
    case 'choice':
      return node.outgoing.map((flow) => {
        return { ...plain, trigger: on(flow.id, 'take'), outs: [flow], takes: 'one' };
      });
    case 'startChoice':
      return node.outgoing.map((flow) => {
        return { ...plain, trigger: on(flow.targetId, 'start'), outs: [flow], takes: 'one' };
      });
    case 'inclusive':
      return [{ ...plain, trigger: on(node.id, 'split'), outs: node.outgoing, takes: 'some' }];
    default:
      return [...naturalExits(graph, node), ...interruptions(graph, node)];
  }
}

function on(elementId: string, name: EventName): Trigger {
  return { elementId, name };
}

function naturalExits(graph: ScopeGraph, node: GraphNode): readonly Exit[] {
  const plain = { lead: [], outs: node.outgoing, takes: 'all', boundaryId: null } as const;
  if (node.model?.type !== 'eventBasedGateway' || node.kind !== 'wait') {
    const done = { ...plain, trigger: on(node.id, 'done') };
    if (!graph.vanishing.has(node.id)) return [done];
    return [done, { ...plain, trigger: on(node.id, 'gone'), outs: [] }];
  }
  return node.outgoing.map((flow) => {
    const target = nodeOf(graph, flow.targetId);
    const lead = [flow.id, target.id];
    return { ...plain, trigger: on(target.id, 'caught'), lead, outs: target.outgoing };
  });
}

function interruptions(graph: ScopeGraph, node: GraphNode): readonly Exit[] {
  return (graph.interrupts.get(node.id) ?? []).map((boundaryId) => {
    return { trigger: on(boundaryId, 'caught'), lead: [], outs: [], takes: 'all', boundaryId };
  });
}
