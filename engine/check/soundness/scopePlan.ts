import type { Exit } from './exitsOf.ts';
import type { Net } from './net.ts';
import type { GraphFlow, GraphNode, ScopeGraph } from './scopeGraph.ts';

/**
 * Where a token goes: the flows and elements passed, then a state of the same region, or null: its
 * end. `enters` are the places that are entered there, in the order of the flows that lead to them.
 */
export type Target = {
  readonly path: readonly string[];
  readonly to: string | null;
  readonly enters: readonly string[];
};

/** A place as a state; the targets belong to the exits one by one. */
export type StatePlan = {
  readonly kind: 'state';
  readonly node: GraphNode;
  readonly exits: readonly { readonly exit: Exit; readonly target: Target }[];
};

/** A well-nested fork: one region per branch; when all have ended, on to `after`. */
export type BlockPlan = {
  readonly kind: 'block';
  readonly id: string;
  readonly isOptional: boolean;
  readonly splitId: string;
  /** The join at which its branches end; null: each ends with its last token. */
  readonly joinId: string | null;
  /** What entering all branches at once passes and enters; nothing when branches are optional. */
  readonly entry: Omit<Target, 'to'>;
  readonly branches: readonly { readonly flow: GraphFlow; readonly region: RegionPlan }[];
  readonly after: Target;
};

/**
 * A rigid block: its net, spread over as many regions as tokens can be there at once. A place that
 * can hold several tokens has a region of its own.
 */
export type ThreadsPlan = {
  readonly kind: 'threads';
  readonly id: string;
  readonly net: Net;
  /** Place -> number of its region. */
  readonly regionOf: ReadonlyMap<string, number>;
  readonly regionCount: number;
  /** Places that can hold several tokens, with how many at most. */
  readonly capacities: ReadonlyMap<string, number>;
  /** Where the token of the closing join goes; null when the block ends with its last token. */
  readonly after: Target | null;
};

/** A sequential part with one token: a flat set of states. */
export type RegionPlan = {
  readonly initial: Target;
  readonly states: ReadonlyMap<string, StatePlan | BlockPlan | ThreadsPlan>;
};

/** How one scope is laid out. */
export type ScopePlan = { readonly graph: ScopeGraph; readonly body: RegionPlan };
