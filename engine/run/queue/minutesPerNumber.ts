import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../calendar/workingMinutesBetween.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { Instant } from '../../model/time.ts';

/** Fewer served numbers say nothing of how long one takes. */
const SERVED_MIN = 3;
/** A desk that called nobody for this long has closed. */
const OPEN_DESK_MS = 60 * 60_000;

/**
 * Minutes after which the queue moves on by one, from what was served on the same day: the median
 * service, shared by the desks that are open. Null while too few were served. Pure.
 */
export function minutesPerNumber(
  numbers: readonly QueueNumber[],
  now: Instant,
  calendar: WorkingCalendar,
): number | null {
  const services = numbers
    .flatMap(({ status, begunAt, endedAt }) => {
      if (status !== 'served' || begunAt === null || endedAt === null) return [];
      const minutes = workingMinutesBetween(begunAt, endedAt, calendar);
      return minutes.ok ? [minutes.value] : [];
    })
    .toSorted((one, other) => one - other);
  const median = services[Math.ceil(services.length / 2) - 1];
  if (median === undefined || services.length < SERVED_MIN) return null;
  const desks = numbers.filter(
    ({ status, calledAt }) =>
      status === 'serving' || (calledAt !== null && now - calledAt < OPEN_DESK_MS),
  );
  return median / Math.max(1, new Set(desks.map(({ calledBy }) => calledBy)).size);
}
