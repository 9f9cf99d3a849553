import { workingMinutesBetween } from '../calendar/workingMinutesBetween.ts';
import type { UnansweredCall } from '../store/store.ts';
import type { Runtime } from './runtime.ts';

/** Two working hours. Source: Decree 63/2024, art. 7.4 (T24). */
export const ANSWER_WITHIN_MINUTES = 120;

/**
 * Calls of other systems that nobody has acknowledged within two working hours of the calendar of
 * their dossier: what a technician is alerted of, although they are still tried. Oldest first.
 */
export async function unansweredCalls(
  { store, now, calendars }: Pick<Runtime, 'store' | 'now' | 'calendars'>,
  limit: number,
): Promise<readonly UnansweredCall[]> {
  const at = now();
  // So many working hours are at least as many by the clock.
  const old = await store.listUnanswered(at - ANSWER_WITHIN_MINUTES * 60_000, limit);
  return old.filter(({ dossier, call }) => {
    const waited = workingMinutesBetween(call.createdAt, at, calendars(dossier.calendar));
    return !waited.ok || waited.value >= ANSWER_WITHIN_MINUTES;
  });
}
