import type { WorkingMinutes } from '../../model/time.ts';

/** How a wait stands against its limit. */
export type QueueMood = 'within' | 'soon' | 'late';

/**
 * Late is more than the limit; soon, like every promise that comes near, when a quarter of it is
 * left. Pure.
 */
export function queueMood(waited: WorkingMinutes, limit: WorkingMinutes): QueueMood {
  if (waited > limit) return 'late';
  return waited * 4 >= limit * 3 ? 'soon' : 'within';
}
