import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type BoundaryEvent,
  type FlowNode,
  type ProcessModel,
  type SequenceFlow,
  type StartEvent,
  type SubProcess,
} from '../../model/process.ts';
import { groupBy } from '../../model/groupBy.ts';
import { isEventSubProcess } from './isEventSubProcess.ts';

/** The lists of a process, ready to ask; answers keep document order. */
export type ProcessGraph = {
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  readonly outgoing: (id: ElementId) => readonly SequenceFlow[];
  readonly incoming: (id: ElementId) => readonly SequenceFlow[];
  /** Events on the border of an activity. */
  readonly boundaries: (id: ElementId) => readonly BoundaryEvent[];
  /** Nodes held directly by a process or sub-process. */
  readonly children: (parentId: ElementId) => readonly FlowNode[];
  /** Start events of a process or sub-process. */
  readonly starts: (parentId: ElementId) => readonly StartEvent[];
  /** Where tokens begin: start events and what starts a process, else what no flow leads to. */
  readonly entries: (parentId: ElementId) => readonly FlowNode[];
  readonly eventSubProcesses: (parentId: ElementId) => readonly SubProcess[];
  /**
   * Events at the other end of a link: the catching one (the first, where there are several) of a
   * throwing event, and the reverse.
   */
  readonly linked: (id: ElementId) => readonly FlowNode[];
};

/** Builds the graph of one process; linear in its size. Flows that hang in the air are left out. */
export function buildProcessGraph(process: ProcessModel): ProcessGraph {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const drawn = process.flows.filter(
    (flow) => nodes.has(flow.sourceId) && nodes.has(flow.targetId),
  );
  const outgoing = groupBy(drawn, (flow) => flow.sourceId);
  const incoming = groupBy(drawn, (flow) => flow.targetId);
  const groups = groupBy(process.nodes, (node) => node.parentId);
  const events = process.nodes.filter((node) => node.type === 'boundaryEvent');
  const boundaries = groupBy(events, (event) => event.attachedToId);
  const startEvents = process.nodes.filter((node) => node.type === 'startEvent');
  const starts = groupBy(startEvents, (node) => node.parentId);
  const beside = process.nodes.filter(isEventSubProcess);
  const eventSubProcesses = groupBy(beside, (node) => node.parentId);
  const children = (id: ElementId): readonly FlowNode[] => groups.get(id) ?? [];
  const isFirst = (node: FlowNode): boolean => !incoming.has(node.id);
  return {
    nodes,
    outgoing: (id) => outgoing.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? [],
    boundaries: (id) => boundaries.get(id) ?? [],
    children,
    starts: (id) => starts.get(id) ?? [],
    entries: (id) => findEntries(children(id), isFirst, nodes.get(id)),
    eventSubProcesses: (id) => eventSubProcesses.get(id) ?? [],
    linked: findLinks(process),
  };
}

/** `holder` is the sub-process, undefined for the process itself. */
function findEntries(
  children: readonly FlowNode[],
  isFirst: (node: FlowNode) => boolean,
  holder: FlowNode | undefined,
): readonly FlowNode[] {
  const starts = children.filter(
    (node) => node.type === 'startEvent' || (holder === undefined && isInstantiating(node)),
  );
  const isEmbedded = holder?.type === 'subProcess' && holder.kind !== 'event';
  if (starts.length > 0 || !isEmbedded) return starts;
  return children.filter((node) => isFirst(node) && !isBeside(node));
}

function isInstantiating(node: FlowNode): boolean {
  return 'instantiate' in node && node.instantiate;
}

/** What no token comes to over a flow, though none leads to it. */
function isBeside(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent' || isEventSubProcess(node)) return true;
  if (node.type === 'intermediateCatchEvent') return isLink(node);
  return isActivity(node) && node.isForCompensation;
}

type LinkNode = Extract<
  FlowNode,
  { readonly type: 'intermediateCatchEvent' | 'intermediateThrowEvent' }
>;

function isLink(node: FlowNode): node is LinkNode {
  const isBetween =
    node.type === 'intermediateCatchEvent' || node.type === 'intermediateThrowEvent';
  return isBetween && node.event.kind === 'link';
}

function findLinks({ nodes }: ProcessModel): ProcessGraph['linked'] {
  const links = nodes.filter(isLink);
  const catches = links.filter(({ type }) => type === 'intermediateCatchEvent');
  const throws = links.filter(({ type }) => type === 'intermediateThrowEvent');
  const caught = new Map(catches.toReversed().map((node) => [linkKey(node), node]));
  const throwsByKey = groupBy(throws, linkKey);
  const ends = new Map<ElementId, readonly FlowNode[]>();
  for (const [key, node] of caught) {
    const thrown = throwsByKey.get(key) ?? [];
    ends.set(node.id, thrown);
    for (const { id } of thrown) ends.set(id, [node]);
  }
  return (id) => ends.get(id) ?? [];
}

/** Links are known by name in their container. */
function linkKey({ parentId, event }: LinkNode): string {
  return JSON.stringify([parentId, event.kind === 'link' ? event.linkName : '']);
}
