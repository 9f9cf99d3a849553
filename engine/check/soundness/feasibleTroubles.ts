import type { ProcessModel } from '../../model/process.ts';
import { alarmsOf } from './alarmsOf.ts';
import { exploreKnowing } from './exploreKnowing.ts';
import type { Trouble } from './planning.ts';
import type { ScopeResult } from './planScope.ts';
import { readGuards } from './readGuards.ts';
import { surroundingsOf } from './surroundings.ts';

const ALARMS: ReadonlySet<Trouble['rule']> = new Set([
  'two-tokens',
  'deadlock',
  'or-join-cycle',
  'no-option-to-complete',
]);

/**
 * The troubles of a scope without those that only choices lead to which exclude each other.
 *
 * Tokens without end stay as found: such a scope has no machine, whatever its conditions say.
 */
export function feasibleTroubles(
  { graph, troubles, explored }: ScopeResult,
  process: ProcessModel,
  processes: readonly ProcessModel[],
): readonly Trouble[] {
  const isFree = explored === null || !troubles.some(({ rule }) => ALARMS.has(rule));
  if (isFree || !explored.found.isComplete || explored.found.unbounded !== null) return troubles;
  const guards = readGuards(graph, explored, surroundingsOf(graph, process, processes));
  if (guards === null) return troubles;
  const found = exploreKnowing(explored.found, guards);
  const feasible = alarmsOf(graph, explored.net, found).map((it) => ({ ...it, blockId: null }));
  return [...feasible, ...troubles.filter(({ rule }) => !ALARMS.has(rule))];
}
