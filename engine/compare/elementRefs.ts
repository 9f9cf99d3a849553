import type { ElementId } from '../model/ids.ts';
import type { Definitions, FlowNode } from '../model/process.ts';
import type { ElementRef, SubjectKind } from './difference.ts';

/** Every element of a drawing by its id, as a sentence names it. */
export function elementRefs(definitions: Definitions): ReadonlyMap<ElementId, ElementRef> {
  const refs = definitions.processes.flatMap(({ id, name, lanes, nodes, flows }) => [
    { id, kind: 'process' as const, name },
    ...lanes.map((lane) => ({ id: lane.id, kind: 'lane' as const, name: lane.name })),
    ...nodes.map((node) => ({ id: node.id, kind: nodeKind(node), name: node.name })),
    ...flows.map((flow) => ({ id: flow.id, kind: 'flow' as const, name: flow.name })),
  ]);
  const pools = definitions.pools.map(({ id, name }) => ({ id, kind: 'pool' as const, name }));
  return new Map([...pools, ...refs].map((ref) => [ref.id, ref]));
}

/** What an officer calls a node. */
export function nodeKind(node: FlowNode): SubjectKind {
  if (node.type === 'subProcess') return 'subProcess';
  if (node.type === 'callActivity') return 'call';
  if (node.type.endsWith('Gateway')) return 'gateway';
  return node.type.endsWith('Event') ? 'event' : 'step';
}
