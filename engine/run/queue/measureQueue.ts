import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { queueMood } from './queueMood.ts';
import { queueWait } from './queueWait.ts';

/** How long people waited. Minutes are null where nobody was called. */
export type QueueFigures = {
  readonly taken: number;
  readonly called: number;
  /** Of those called: within the limit. */
  readonly within: number;
  readonly medianMinutes: WorkingMinutes | null;
  readonly longestMinutes: WorkingMinutes | null;
};

/**
 * Counts the opening minutes until numbers were first called; pure. One that was never called is
 * among the taken alone.
 */
export function measureQueue(
  numbers: readonly QueueNumber[],
  limit: WorkingMinutes,
  calendar: WorkingCalendar,
): QueueFigures {
  const waits = numbers
    .flatMap((number) =>
      number.firstCalledAt === null ? [] : [queueWait(number, number.firstCalledAt, calendar)],
    )
    .toSorted((one, other) => one - other);
  return {
    taken: numbers.length,
    called: waits.length,
    within: waits.filter((wait) => queueMood(wait, limit) !== 'late').length,
    medianMinutes: waits[Math.ceil(waits.length / 2) - 1] ?? null,
    longestMinutes: waits.at(-1) ?? null,
  };
}
