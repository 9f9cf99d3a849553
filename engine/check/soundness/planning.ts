import type { Exploration } from './exploreNet.ts';
import type { Net } from './net.ts';
import { joinReach, type JoinReach } from './orReach.ts';
import type { Fired } from './pathTo.ts';
import { postDominators, type PostDominators } from './postDominators.ts';
import type { GraphFlow, GraphNode, ScopeGraph } from './scopeGraph.ts';
import type { BlockPlan, RegionPlan, StatePlan, Target, ThreadsPlan } from './scopePlan.ts';

/** Something wrong in the flow of tokens, in the words of the net. */
export type Trouble = {
  readonly rule:
    | 'deadlock'
    | 'two-tokens'
    | 'unbounded-tokens'
    | 'dead-element'
    | 'no-option-to-complete'
    | 'or-join-cycle'
    | 'silent-cycle'
    | 'state-space-too-large'
    | 'region-limit';
  /** Node of the graph. */
  readonly nodeId: string;
  /** From the first place of the block on. */
  readonly path: readonly Fired[];
  /** Where the block starts; null for the scope itself. */
  readonly blockId: string | null;
  readonly facts: { readonly [name: string]: string | number };
};

/** What one pass over a scope shares. */
export type Planning = {
  readonly graph: ScopeGraph;
  readonly dominators: PostDominators;
  readonly reach: (joinId: string) => JoinReach;
  readonly troubles: Trouble[];
  /** Set when the whole scope is explored. */
  explored: Explored | null;
};

/** The net of a scope and what exploring it has shown. */
export type Explored = { readonly net: Net; readonly found: Exploration };

/** A region being laid out. */
export type Region = {
  readonly planning: Planning;
  /** The join at which the region ends; null: it ends with its last token. */
  readonly stop: string | null;
  readonly states: Map<string, StatePlan | BlockPlan | ThreadsPlan>;
  readonly waiting: GraphNode[];
};

/**
 * What a block needs of the region it stands in; given, because regions and blocks contain each
 * other.
 */
export type Layout = {
  readonly planRegion: (
    planning: Planning,
    first: GraphNode | readonly GraphFlow[],
    stop: string | null,
  ) => RegionPlan;
  /** On from the join that closes a block. */
  readonly goAfter: (region: Region, join: GraphNode) => Target;
};

/** Thrown inside planning where the nesting ends; the enclosing block catches it. Not a fault. */
export class Rigid extends Error {
  override name = 'Rigid';
}

/** Prepares what planning asks again and again. */
export function startPlanning(graph: ScopeGraph): Planning {
  const known = new Map<string, JoinReach>();
  const reach = (joinId: string): JoinReach => {
    const found = known.get(joinId) ?? joinReach(graph, joinId);
    known.set(joinId, found);
    return found;
  };
  return { graph, dominators: postDominators(graph), reach, troubles: [], explored: null };
}
