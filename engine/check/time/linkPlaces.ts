import type { TimeBuilding } from './timeBuilding.ts';
import type { TimeEdge } from './timeGraph.ts';

/** Adds a way between two places, where both are there; it takes the minutes of the first one. */
export function linkPlaces(
  { places }: TimeBuilding,
  from: number | undefined,
  to: number | undefined,
  edge: Partial<TimeEdge> = {},
): void {
  const place = from === undefined ? undefined : places[from];
  if (place === undefined || to === undefined) return;
  place.edges.push({
    to,
    flowId: null,
    minutes: place.minutes,
    isRestart: false,
    turn: null,
    repeats: null,
    isWithinBudgets: false,
    leaves: null,
    ...edge,
  });
}
