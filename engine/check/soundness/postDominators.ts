import type { ScopeGraph } from './scopeGraph.ts';

/** Where every way through the scope ends; not a node. */
export const END = '~end';

/**
 For each node its post-dominators, nearest first, itself included; nodes that never end have none.
 */
export type PostDominators = ReadonlyMap<string, readonly string[]>;

/**
 Post-dominators over flows and interrupting boundary events.

 Terminate and error ends leave the scope and so put no duty on the others: their edges do not
 count.
 */
export function postDominators(graph: ScopeGraph): PostDominators {
  const successors = successorsOf(graph);
  const order = endFirst(successors);
  const sets = new Map<string, ReadonlySet<string>>([[END, new Set([END])]]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const id of order) changed = refine(id, successors, sets) || changed;
  }
  return nearestFirst(sets);
}

function successorsOf(graph: ScopeGraph): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, readonly string[]>();
  for (const node of graph.nodes.values()) {
    if (node.kind === 'leave') continue;
    const flows = node.outgoing.map((flow) => flow.targetId);
    const own = flows.length === 0 ? [END] : flows;
    const all = [...own, ...(graph.interrupts.get(node.id) ?? [])];
    successors.set(
      node.id,
      all.filter((id) => graph.nodes.get(id)?.kind !== 'leave'),
    );
  }
  return successors;
}

/** Nodes from which END is reachable, nearest to END first: few rounds are enough in this order. */
function endFirst(successors: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const predecessors = new Map<string, string[]>();
  for (const [id, targets] of successors) {
    for (const target of targets) {
      predecessors.set(target, [...(predecessors.get(target) ?? []), id]);
    }
  }
  const reached = new Set([END]);
  for (const id of reached) {
    for (const source of predecessors.get(id) ?? []) reached.add(source);
  }
  reached.delete(END);
  return [...reached];
}

function refine(
  id: string,
  successors: ReadonlyMap<string, readonly string[]>,
  sets: Map<string, ReadonlySet<string>>,
): boolean {
  const known = (successors.get(id) ?? []).flatMap((target) => sets.get(target) ?? []);
  const [first, ...rest] = known;
  if (first === undefined) return false;
  const shared = [...first].filter((candidate) => rest.every((other) => other.has(candidate)));
  const next = new Set([id, ...shared]);
  if (sets.get(id)?.size === next.size) return false;
  sets.set(id, next);
  return true;
}

// Post-dominators of one node form a chain, so the one with the most of its own is the nearest.
function nearestFirst(sets: ReadonlyMap<string, ReadonlySet<string>>): PostDominators {
  const size = (id: string): number => sets.get(id)?.size ?? 0;
  return new Map(
    [...sets].map(([id, set]) => [
      id,
      [...set].toSorted((left, right) => size(right) - size(left)),
    ]),
  );
}

/** The nearest node that all ways from all of these pass; END when there is none. */
export function commonPostDominator(dominators: PostDominators, ids: readonly string[]): string {
  const [first, ...rest] = ids.map((id) => dominators.get(id)).filter((list) => list !== undefined);
  return first?.find((candidate) => rest.every((list) => list.includes(candidate))) ?? END;
}
