import type { ElementId } from '../../model/ids.ts';
import type { Definitions, FlowNode, ProcessModel } from '../../model/process.ts';
import { graphOf } from '../graph/graphOf.ts';
import { inCallOrder } from '../graph/inCallOrder.ts';
import { pathTo } from '../graph/reachFromStart.ts';
import { findComponents } from '../time/findComponents.ts';
import { calledBy } from './calledBy.ts';
import { walkCalled, type CallAnswers } from './walkCalled.ts';

/** A call that leads back into its own process and never comes to an end. */
export type EndlessCall = {
  readonly node: FlowNode;
  /** From the start of its process. */
  readonly path: readonly ElementId[];
};

/** Asked for every process of a file. */
const KNOWN = new WeakMap<Definitions, ReadonlyMap<ElementId, readonly EndlessCall[]>>();

/**
 * Per process the calls that lead back into it and never end, because on every way the called
 * process makes such a call again, itself or through others. Calls of other procedures are taken to
 * end.
 */
export function endlessCalls(
  definitions: Definitions,
): ReadonlyMap<ElementId, readonly EndlessCall[]> {
  const found = KNOWN.get(definitions) ?? findEndless(definitions);
  KNOWN.set(definitions, found);
  return found;
}

function findEndless({ processes }: Definitions): ReadonlyMap<ElementId, readonly EndlessCall[]> {
  const circles = circlesOf(processes);
  const inCircle = processes.filter(({ id }) => circles.has(id));
  const all = processes.map(({ id }) => id);
  // What calls nothing that comes back to it has its own problems, if any.
  const ending = new Set(all.filter((id) => !circles.has(id)));
  const within = withCalled(inCircle, processes);
  const asked = inCallOrder(processes).filter((one) => within.has(one));
  const answers = settle(asked, { ending, failing: new Set(), resting: new Set() });
  const endless = inCircle.filter((one) => {
    // What has no way to an end whatever its calls do is another problem.
    const free = { ...answers, ending: new Set(all) };
    return !answers.ending.has(one.id) && walkCalled(one, graphOf(one), free).isEnding;
  });
  const ids = new Set(endless.map(({ id }) => id));
  return new Map(
    endless.map((process) => {
      const walk = walkCalled(process, graphOf(process), answers);
      const isEndless = (node: FlowNode): boolean => {
        const calledId = calledBy(node);
        if (calledId === null || !ids.has(calledId) || !walk.reach.has(node.id)) return false;
        return circles.get(calledId) === circles.get(process.id);
      };
      const calls = process.nodes.filter(isEndless);
      return [process.id, calls.map((node) => ({ node, path: pathTo(walk.reach, node.id) }))];
    }),
  );
}

function withCalled(
  from: readonly ProcessModel[],
  processes: readonly ProcessModel[],
): ReadonlySet<ProcessModel> {
  const byId = new Map(processes.map((process) => [process.id, process]));
  const found = new Set(from);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const { nodes } of found) {
    for (const node of nodes) {
      const called = byId.get(calledBy(node) ?? '');
      if (called !== undefined) found.add(called);
    }
  }
  return found;
}

/** Which circle of calls each process stands in; those that stand in none are left out. */
function circlesOf(processes: readonly ProcessModel[]): ReadonlyMap<ElementId, number> {
  const numbers = new Map(processes.map(({ id }, index) => [id, index]));
  const called = processes.map(({ nodes }) =>
    nodes.flatMap((it) => numbers.get(calledBy(it) ?? '') ?? []),
  );
  const component = findComponents(called, [...numbers.values()]);
  const sizes = new Map<number, number>();
  for (const one of component) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return new Map(
    processes.flatMap(({ id }, index) => {
      const own = component[index] ?? -1;
      const isCircle = (sizes.get(own) ?? 0) > 1 || called[index]?.includes(index) === true;
      return isCircle ? [[id, own] as const] : [];
    }),
  );
}

/** Asks each process again until no answer changes; each round one more of them is answered. */
function settle(processes: readonly ProcessModel[], answers: CallAnswers): CallAnswers {
  const { ending, failing, resting } = answers;
  const size = (): number => ending.size + failing.size + resting.size;
  for (let before = -1; before !== size();) {
    before = size();
    for (const process of processes) {
      const walk = walkCalled(process, graphOf(process), answers);
      if (walk.isEnding) ending.add(process.id);
      if (walk.isFailing) failing.add(process.id);
      if (walk.isResting) resting.add(process.id);
    }
  }
  return answers;
}
