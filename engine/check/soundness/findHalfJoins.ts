import type { ElementId } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import type { ProcessModel } from '../../model/process.ts';
import { buildScopeGraph } from './buildScopeGraph.ts';
import { pathToNode } from './explainTrouble.ts';
import { isJoin, type GraphNode, type ScopeGraph } from './scopeGraph.ts';

/**
 * Flows of non-interrupting boundary events that bring tokens to some inputs of a parallel or
 * inclusive join to which another flow comes too (`detached-rejoins`).
 *
 * By the standard the tokens of both wait for each other there. A flow that runs beside has tokens
 * of its own, so it cannot be executed exactly.
 */
export function findHalfJoins(process: ProcessModel): readonly Problem[] {
  const besideIds = process.nodes.flatMap((node) => {
    if (node.type !== 'boundaryEvent' || node.isInterrupting) return [];
    return node.event.kind === 'compensation' ? [] : [node.id];
  });
  if (besideIds.length === 0) return [];
  const insideIds = process.nodes.flatMap(({ id, type }) => (type === 'subProcess' ? [id] : []));
  const graphOfId = (id: ElementId): ScopeGraph => buildScopeGraph(process, id);
  const beside = besideIds.map(graphOfId);
  const all = [...[process.id, ...insideIds].map(graphOfId), ...beside];
  return beside.flatMap((graph) => {
    const others = all.filter((other) => other !== graph);
    const join = halfJoin(graph, others);
    if (join === null) return [];
    const found = { severity: 'error', elementId: graph.id, facts: {} } as const;
    return [{ ...found, rule: 'detached-rejoins', path: pathToNode(graph, join.id) }];
  });
}

function halfJoin({ nodes }: ScopeGraph, others: readonly ScopeGraph[]): GraphNode | null {
  for (const node of nodes.values()) {
    const isHalf = isJoin(node) && node.incoming.some(({ sourceId }) => !nodes.has(sourceId));
    if (isHalf && others.some((other) => other.nodes.has(node.id))) return node;
  }
  return null;
}
