import type { FlowNode } from '../../model/process.ts';
import { changedNames } from './changedNames.ts';
import type { Exit } from './exitsOf.ts';
import type { Effect } from './guards.ts';
import { isFromOutside } from './isFromOutside.ts';
import { neededNames } from './neededNames.ts';
import type { NetTransition } from './net.ts';
import { isJoin, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/** What a step of the net that is no decision does to what is known. */
export function effectOf(graph: ScopeGraph, { nodeId, exit }: NetTransition): Effect {
  const node = graph.nodes.get(nodeId);
  if (node !== undefined && isJoin(node)) return { kind: 'keeps' };
  if (exit !== null && isFromOutside(graph, exit)) return { kind: 'waits' };
  const model = node === undefined ? null : computing(node, exit);
  if (model === null) return { kind: 'forgets-all' };
  return { kind: 'forgets', changes: changedNames(model), needs: neededNames(model) };
}

/** The element that has computed something and goes on; null for every other exit. */
function computing({ kind, model }: GraphNode, exit: Exit | null): FlowNode | null {
  if (kind !== 'compute' || exit?.boundaryId !== null || model === null) return null;
  // Handlers may wait for people, while the token stands at the event that has called them.
  const isUndoing = 'event' in model && model.event.kind === 'compensation';
  return isUndoing ? null : model;
}
