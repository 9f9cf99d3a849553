import type { ScopeGraph } from './scopeGraph.ts';

/** Where every way through the scope ends; not a node. */
export const END = '~end';

/** For each node its nearest post-dominator; nodes that never end have none. END is its own. */
export type PostDominators = ReadonlyMap<string, string>;

type Neighbours = ReadonlyMap<string, readonly string[]>;

/**
 * Post-dominators over flows and interrupting boundary events.
 *
 * Terminate and error ends leave the scope and so put no duty on the others: their edges do not
 * count.
 * Source: Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001), on the graph
 * turned round.
 */
export function postDominators(graph: ScopeGraph): PostDominators {
  const successors = successorsOf(graph);
  const order = endFirst(turnedRound(successors));
  const rank = new Map(order.map((id, index) => [id, index]));
  const nearest = new Map<string, string>([[END, END]]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const id of order) {
      if (id === END) continue;
      const known = (successors.get(id) ?? []).filter((next) => nearest.has(next));
      const met = known.reduce((one, other) => meeting(nearest, rank, one, other));
      changed ||= nearest.get(id) !== met;
      nearest.set(id, met);
    }
  }
  return nearest;
}

/** The nearest node that all ways from all of these pass; END when there is none. */
export function commonPostDominator(dominators: PostDominators, ids: readonly string[]): string {
  const chains = ids.map((id) => chainFrom(dominators, id));
  const [first, ...rest] = chains;
  return [...(first ?? [])].find((id) => rest.every((chain) => chain.has(id))) ?? END;
}

function chainFrom(dominators: PostDominators, id: string): ReadonlySet<string> {
  const chain = new Set([id]);
  for (const at of chain) {
    const next = dominators.get(at);
    if (next !== undefined) chain.add(next);
  }
  return chain;
}

function meeting(
  nearest: ReadonlyMap<string, string>,
  rank: ReadonlyMap<string, number>,
  one: string,
  other: string,
): string {
  let [left, right] = [one, other];
  while (left !== right) {
    const isLeftFarther = (rank.get(left) ?? 0) > (rank.get(right) ?? 0);
    if (isLeftFarther) left = nearest.get(left) ?? END;
    else right = nearest.get(right) ?? END;
  }
  return left;
}

function successorsOf(graph: ScopeGraph): Neighbours {
  const successors = new Map<string, readonly string[]>();
  for (const node of graph.nodes.values()) {
    if (node.kind === 'leave') continue;
    const flows = node.outgoing.map((flow) => flow.targetId);
    const own = flows.length === 0 ? [END] : flows;
    const gone = graph.vanishing.has(node.id) ? [END] : [];
    const all = [...own, ...gone, ...(graph.interrupts.get(node.id) ?? [])];
    successors.set(
      node.id,
      all.filter((id) => graph.nodes.get(id)?.kind !== 'leave'),
    );
  }
  return successors;
}

function turnedRound(successors: Neighbours): Neighbours {
  const predecessors = new Map<string, string[]>();
  for (const [id, targets] of successors) {
    for (const target of targets) {
      const known = predecessors.get(target);
      if (known === undefined) predecessors.set(target, [id]);
      else known.push(id);
    }
  }
  return predecessors;
}

/** Nodes from which END is reachable, in reverse postorder of the walk from END. */
function endFirst(predecessors: Neighbours): readonly string[] {
  const postorder: string[] = [];
  const seen = new Set([END]);
  const stack = [{ id: END, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const before = predecessors.get(top.id)?.[top.next];
    top.next += 1;
    if (before === undefined) {
      postorder.push(top.id);
      stack.pop();
    } else if (!seen.has(before)) {
      seen.add(before);
      stack.push({ id: before, next: 0 });
    }
  }
  return postorder.toReversed();
}
