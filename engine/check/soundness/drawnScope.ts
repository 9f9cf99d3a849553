import { groupBy } from '../../model/groupBy.ts';
import type { ElementId } from '../../model/ids.ts';
import type { BoundaryEvent, FlowNode, ProcessModel, SequenceFlow } from '../../model/process.ts';

/** What stands directly in one process or sub-process, or the part of it that is looked at. */
export type DrawnScope = {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
  /** Of all flows of the scope, also in a part: how a node treats tokens follows from them. */
  readonly flowsAt: (id: ElementId) => FlowsAt;
};

/** The flows at an element, in document order. */
export type FlowsAt = {
  readonly outgoing: readonly SequenceFlow[];
  readonly incoming: readonly SequenceFlow[];
};

/** A scope, laid out so that what is at one element is found without a look at all others. */
type IndexedScope = DrawnScope & {
  /** Place of each node, and of each flow, in the document. */
  readonly places: ReadonlyMap<ElementId, number>;
  readonly borders: ReadonlyMap<ElementId, readonly BoundaryEvent[]>;
  readonly links: readonly FlowNode[];
};

/** Asked for every event on a border and every meeting join of the process. */
const SCOPES = new WeakMap<ProcessModel, ReadonlyMap<ElementId, IndexedScope>>();

/** What stands directly in a process or sub-process. */
export function drawnScope(process: ProcessModel, parentId: ElementId): DrawnScope {
  return indexedScope(process, parentId);
}

/**
 * The part of a scope that a token can come to from an element, and what leads into that part:
 * whether a join there gets all its flows is seen by their sources.
 */
export function drawnBehind(
  process: ProcessModel,
  parentId: ElementId,
  fromId: ElementId,
): DrawnScope {
  const { nodes, flows, flowsAt, places, borders, links } = indexedScope(process, parentId);
  const isLink = new Set(links.map(({ id }) => id));
  const reached = new Set([fromId]);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const id of reached) {
    for (const { targetId } of flowsAt(id).outgoing) reached.add(targetId);
    for (const event of borders.get(id) ?? []) reached.add(event.id);
    if (isLink.has(id)) for (const link of links) reached.add(link.id);
  }
  const incoming = [...reached].flatMap((id) => flowsAt(id).incoming);
  const ids = new Set([...reached, ...incoming.map(({ sourceId }) => sourceId)]);
  return {
    nodes: inOrder(places, [...ids]).flatMap((place) => nodes[place] ?? []),
    flows: inOrder(places, incoming.map(idOf)).flatMap((place) => flows[place] ?? []),
    flowsAt,
  };
}

/** The name of a link event; null for every other node. */
export function linkOf(node: FlowNode): string | null {
  return 'event' in node && node.event.kind === 'link' ? node.event.linkName : null;
}

function indexedScope(process: ProcessModel, parentId: ElementId): IndexedScope {
  const scopes = SCOPES.get(process) ?? indexScopes(process);
  SCOPES.set(process, scopes);
  return scopes.get(parentId) ?? indexScope([], []);
}

function indexScopes(process: ProcessModel): ReadonlyMap<ElementId, IndexedScope> {
  const nodes = groupBy(process.nodes, ({ parentId }) => parentId);
  const flows = groupBy(process.flows, ({ parentId }) => parentId);
  const ids = new Set([...nodes.keys(), ...flows.keys()]);
  return new Map([...ids].map((id) => [id, indexScope(nodes.get(id) ?? [], flows.get(id) ?? [])]));
}

function indexScope(nodes: readonly FlowNode[], flows: readonly SequenceFlow[]): IndexedScope {
  const outgoing = groupBy(flows, ({ sourceId }) => sourceId);
  const incoming = groupBy(flows, ({ targetId }) => targetId);
  const events = nodes.filter((node) => node.type === 'boundaryEvent');
  return {
    nodes,
    flows,
    flowsAt: (id) => ({ outgoing: outgoing.get(id) ?? [], incoming: incoming.get(id) ?? [] }),
    places: new Map([...placesOf(nodes), ...placesOf(flows)]),
    borders: groupBy(events, ({ attachedToId }) => attachedToId),
    links: nodes.filter((node) => linkOf(node) !== null),
  };
}

type Identified = { readonly id: ElementId };

function placesOf(elements: readonly Identified[]): readonly (readonly [ElementId, number])[] {
  return elements.map(({ id }, place) => [id, place]);
}

function inOrder(places: IndexedScope['places'], ids: readonly ElementId[]): readonly number[] {
  return ids.flatMap((id) => places.get(id) ?? []).toSorted((a, b) => a - b);
}

function idOf({ id }: Identified): ElementId {
  return id;
}
