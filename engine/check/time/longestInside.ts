import type { ElementId } from '../../model/ids.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { cutLoops } from './cutLoops.ts';
import { findLongestWalk } from './findLongestWalk.ts';
import type { TimeBuilding } from './timeBuilding.ts';

/**
 * The longest way through the inside of an opened sub-process, as long as no way leads out of it
 * yet. 0 where it is too tangled; then the whole is too.
 */
export function longestInside({ places, inside }: TimeBuilding, id: ElementId): WorkingMinutes {
  const begin = inside.get(id);
  const starts = begin === undefined ? [] : [begin];
  const stops = findLongestWalk(cutLoops({ places, starts })) ?? [];
  return Math.max(0, ...stops.map(({ sumMinutes }) => sumMinutes));
}
