import type { QueueView } from '../../api/contract/queue.ts';

/** Minutes until so many others have been called, by the services of today; null: not known. */
export function waitAfter({ minutesPerNumber }: QueueView, ahead: number): number | null {
  return minutesPerNumber === null ? null : Math.ceil(minutesPerNumber * ahead);
}
