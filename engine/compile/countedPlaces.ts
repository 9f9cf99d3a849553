import type { RegionPlan } from '../check/soundness/scopePlan.ts';

/**
 * Places of a scope that can hold several tokens; only whole scopes have them, not inner blocks.
 */
export function countedPlaces(body: RegionPlan): ReadonlySet<string> {
  const states = [...body.states.values()];
  return new Set(
    states.flatMap((one) => (one.kind === 'threads' ? [...one.capacities.keys()] : [])),
  );
}
