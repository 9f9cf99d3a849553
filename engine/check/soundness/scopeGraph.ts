import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';

/**
 * How a node treats tokens.
 *
 * pass: goes on at once · wait: rests until an event · compute: rests only while its expression
 * fails · choice and inclusive: decide by conditions · begin: first place of a scope · startChoice:
 * one of several start events · leave: terminate or error end · meet: a flow in front of a meeting
 * join (Meetings), at which the token leaves the graph.
 */
export type NodeKind =
  | 'pass'
  | 'wait'
  | 'compute'
  | 'choice'
  | 'inclusive'
  | 'andJoin'
  | 'orJoin'
  | 'begin'
  | 'startChoice'
  | 'leave'
  | 'meet';

/** A sequence flow of the scope, or a silent one that normalising has added. */
export type GraphFlow = {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
  readonly silent: boolean;
};

/**
 * A node with one purpose. `silent` ones are parts of `elementId` and leave no trace of their own.
 */
export type GraphNode = {
  readonly id: string;
  readonly elementId: ElementId;
  readonly kind: NodeKind;
  readonly silent: boolean;
  readonly model: FlowNode | null;
  readonly incoming: readonly GraphFlow[];
  readonly outgoing: readonly GraphFlow[];
};

/**
 * The part of a drawing that the tokens of one scope can reach, normalised.
 *
 * Several outgoing flows of a node that is neither choice nor inclusive are a fork.
 * Non-interrupting boundary events are entries of graphs of their own and appear here only by id,
 * but for those in `beside`.
 */
export type ScopeGraph = {
  /**
   * Process, sub-process, non-interrupting boundary event whose body this is, meeting join with
   * what follows it, itemId or oneId.
   */
  readonly id: string;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly begin: GraphNode;
  /** Activity or event-based gateway -> its interrupting boundary events, in document order. */
  readonly interrupts: ReadonlyMap<string, readonly string[]>;
  /** Non-interrupting boundary events of the nodes in here, in document order. */
  readonly detached: readonly ElementId[];
  /** Transactions that may be cancelled and have no cancel event to take the token. */
  readonly vanishing: ReadonlySet<string>;
  /** Non-interrupting boundary event -> its activity. */
  readonly attachedTo: ReadonlyMap<ElementId, string>;
  /** Activity -> the events on its border that put further tokens into this graph. */
  readonly beside: ReadonlyMap<string, readonly BesideEvent[]>;
};

/** A non-interrupting boundary event whose tokens belong to the scope of its activity. */
export type BesideEvent = {
  readonly id: ElementId;
  /** Whether it can happen more than once while the activity is active. */
  readonly isRepeated: boolean;
};

/**
 * Where the flows of non-interrupting boundary events meet other flows of their scope.
 *
 * Source: docs/execution.md, Meeting joins.
 */
export type Meetings = {
  /** Events that join in: their tokens belong to the scope of the activity. */
  readonly eventIds: ReadonlySet<ElementId>;
  /** All parallel and inclusive joins that these tokens can come to. */
  readonly joinIds: ReadonlySet<ElementId>;
};

/**
 * What a graph shows of a scope with meeting joins. together: all its tokens, as the check explores
 * them · cut: what one machine carries, between meeting joins.
 */
export type GraphView = { readonly kind: 'together' | 'cut'; readonly meetings: Meetings };

/** Suffix of normalised ids; "~" cannot occur in an XML id. */
export const SPLIT_SUFFIX = '~split';

/** Id of the first place of a scope. */
export function beginId(scopeId: ElementId): string {
  return `${scopeId}~begin`;
}

const ITEM_SUFFIX = '~item';
const ONE_SUFFIX = '~one';

/** Scope of one item or turn of a looping activity: the activity without its loop. */
export function itemId(activityId: ElementId): string {
  return `${activityId}${ITEM_SUFFIX}`;
}

/** Scope of an element that runs by itself: a compensation handler, one of several tokens. */
export function oneId(activityId: ElementId): string {
  return `${activityId}${ONE_SUFFIX}`;
}

/** The activity of an itemId or oneId; null for every other scope. */
export function activityOf(
  scopeId: string,
): { readonly activityId: ElementId; readonly isItem: boolean } | null {
  for (const [suffix, isItem] of [
    [ITEM_SUFFIX, true],
    [ONE_SUFFIX, false],
  ] as const) {
    if (scopeId.endsWith(suffix)) return { activityId: scopeId.slice(0, -suffix.length), isItem };
  }
  return null;
}

/** The node of that id; every flow of a graph ends at a node of it. */
export function nodeOf(graph: ScopeGraph, id: string): GraphNode {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new Error(`Expected a node ${id} in scope ${graph.id}.`);
  return node;
}

/** Whether tokens rest at the node itself (joins keep theirs on the incoming flows). */
export function isPlace(node: GraphNode): boolean {
  return node.kind !== 'pass' && node.kind !== 'meet' && !isJoin(node);
}

/** Whether the node waits for all or some of its incoming flows. */
export function isJoin(node: GraphNode): boolean {
  return node.kind === 'andJoin' || node.kind === 'orJoin';
}
