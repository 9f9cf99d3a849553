import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import { graphOf } from '../graph/graphOf.ts';
import { heldElements } from '../heldElements.ts';
import type { RuleContext } from '../rule.ts';
import { drawnWalk, type DrawnWalk } from './drawnWalk.ts';
import { findSplit } from './findSplit.ts';
import { findWay } from './findWay.ts';

type Path = readonly ElementId[];

/**
 * A path on which a dossier comes to both steps: one after the other, or on branches that run at
 * the same time (then the branches stand behind each other in it). Steps of called processes are
 * looked for too, with the path down to them. Null where no run holds both.
 */
export function findTogether(
  context: RuleContext,
  steps: readonly [ElementId, ElementId],
  seen: ReadonlySet<ElementId> = new Set(),
): Path | null {
  const [ones, others] = steps.map((id) => holdersOf(context, id));
  for (const one of ones ?? []) {
    for (const other of others ?? []) {
      const path =
        pairPath(context, one, other) ?? pathInCall(context, one, { other, steps, seen });
      if (path !== null) return path;
    }
  }
  return null;
}

/** The step itself, and the calls in which it is carried out. */
function holdersOf({ process, definitions }: RuleContext, id: ElementId): readonly FlowNode[] {
  return process.nodes.filter((node) => {
    if (node.type !== 'callActivity') return node.id === id;
    return heldElements(definitions, node.calledId).some((held) => held.id === id);
  });
}

function pairPath(context: RuleContext, one: FlowNode, other: FlowNode): Path | null {
  const walk = drawnWalk(context);
  const inRow = through(walk, one, other) ?? through(walk, other, one);
  return inRow ?? (one.id === other.id ? null : acrossSplit(context, one, other));
}

function through(walk: DrawnWalk, first: FlowNode, then: FlowNode): Path | null {
  const before = walk.wayFromStart(first.id);
  const goal = walk.entry(then.id);
  const between = findWay(walk, { from: [walk.entry(first.id)], isGoal: (at) => at === goal });
  return before === null || between === null ? null : [...before, ...between];
}

function acrossSplit(context: RuleContext, one: FlowNode, other: FlowNode): Path | null {
  const walk = drawnWalk(context);
  const goals = [walk.entry(one.id), walk.entry(other.id)] as const;
  const split = findSplit(walk, context.graph, goals);
  const before = split && walk.wayFromStart(walk.places[split.at]?.elementId ?? '');
  if (split === null || before === null) return null;
  const ways = goals.map((goal) =>
    findWay(walk, {
      from: [split.at],
      isGoal: (at) => at === goal,
      isTaken: (edge, from) => from !== split.at || split.edges.has(edge),
    }),
  );
  return [...before, ...ways.flatMap((way) => way ?? [])];
}

type Inside = {
  readonly other: FlowNode;
  readonly steps: readonly [ElementId, ElementId];
  readonly seen: ReadonlySet<ElementId>;
};

/** Both in one call; a process that calls itself is looked at once. */
function pathInCall(context: RuleContext, one: FlowNode, inside: Inside): Path | null {
  const { other, steps, seen } = inside;
  if (one.type !== 'callActivity' || one.id !== other.id || seen.has(one.calledId)) return null;
  const { definitions } = context;
  const process = definitions.processes.find(({ id }) => id === one.calledId);
  const before = drawnWalk(context).wayFromStart(one.id);
  if (process === undefined || before === null) return null;
  const called = { process, definitions, graph: graphOf(process) };
  const path = findTogether(called, steps, new Set([...seen, one.calledId]));
  return path === null ? null : [...before, ...path];
}
