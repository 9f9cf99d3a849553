import type { ScopeGraph } from './scopeGraph.ts';
import type { RegionPlan, ScopePlan } from './scopePlan.ts';
import { planRegion } from './planRegion.ts';
import { Rigid, startPlanning, type Explored, type Planning, type Trouble } from './planning.ts';
import { planThreads } from './planThreads.ts';

/** What exploring one scope gives: its layout if it can run, and everything found on the way. */
export type ScopeResult = {
  readonly graph: ScopeGraph;
  /** Null when tokens could meet on one flow, or the block is too large to be explored. */
  readonly plan: ScopePlan | null;
  readonly troubles: readonly Trouble[];
  /** Null where blocks nest: then nothing of the whole is explored. */
  readonly explored: Explored | null;
};

/**
 * Lays out a scope: nested blocks as far as they go, rigid ones as threads of their explored net.
 */
export function planScope(graph: ScopeGraph): ScopeResult {
  const planning = startPlanning(graph);
  const body = planBody(planning);
  const plan = body === null ? null : { graph, body };
  const { troubles, explored } = planning;
  return { graph, plan, troubles, explored };
}

function planBody(planning: Planning): RegionPlan | null {
  // Events that put further tokens beside an activity do not nest.
  if (planning.graph.beside.size > 0) return planWhole(planning);
  try {
    return planRegion(planning, planning.graph.begin, null);
  } catch (reason) {
    if (!(reason instanceof Rigid)) throw reason;
    // What was tried before was only a guess; the whole scope is explored now.
    planning.troubles.length = 0;
    return planWhole(planning);
  }
}

function planWhole(planning: Planning): RegionPlan | null {
  const threads = planThreads(planning, planning.graph.begin, null);
  if (threads === null) return null;
  const states = new Map([[threads.id, threads]]);
  return { initial: { path: [], to: threads.id, enters: [] }, states };
}
