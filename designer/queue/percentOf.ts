import type { QueueFigures } from '../../api/contract/queue.ts';

/** Of those called, how many in a hundred within the limit; null where nobody was called. */
export function percentOf({ called, within }: QueueFigures): number | null {
  return called === 0 ? null : Math.floor((within / called) * 100);
}
