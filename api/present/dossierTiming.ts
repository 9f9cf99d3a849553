import type { Clock } from '../../engine/calendar/clock.ts';
import { clockRemaining } from '../../engine/calendar/clockDueAt.ts';
import { pauseClock } from '../../engine/calendar/pauseClock.ts';
import { resumeClock } from '../../engine/calendar/resumeClock.ts';
import { startClock } from '../../engine/calendar/startClock.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { Timeliness } from '../contract/dossiers.ts';
import { toDay } from './moment.ts';

/** Rule T19 of the time rules [proposal]: a warning when three quarters of the time are used. */
const SOON_SHARE = 0.25;

/** How a dossier stands in time at one moment. */
export type DossierTiming = {
  readonly clock: Clock | null;
  /** Working minutes left, negative when late; null when finished or without a term. */
  readonly remainingMinutes: number | null;
  readonly timeliness: Timeliness;
};

/** The dossier's clock as the calendar counts it; null without a term, or beyond the calendar's years. */
export function clockOf(dossier: Dossier, calendar: WorkingCalendar): Clock | null {
  if (!dossier.deadline) return null;
  let clock = startClock(dossier.clock.startAt, dossier.deadline, calendar);
  for (const pause of dossier.clock.pauses) {
    if (clock.ok) clock = pauseClock(clock.value, pause.fromAt, calendar);
    if (clock.ok && pause.toAt !== null) clock = resumeClock(clock.value, pause.toAt, calendar);
  }
  return clock.ok ? clock.value : null;
}

/** How the dossier stands at that moment. */
export function dossierTiming(
  dossier: Dossier,
  now: Instant,
  calendar: WorkingCalendar,
): DossierTiming {
  const clock = clockOf(dossier, calendar);
  if (dossier.finishedAt !== null) {
    const timeliness = finishedTimeliness(dossier.finishedAt, dossier.firstPromisedAt);
    return { clock, remainingMinutes: null, timeliness };
  }
  const remaining = clock ? clockRemaining(clock, now, calendar) : null;
  if (!clock || !remaining?.ok) return { clock, remainingMinutes: null, timeliness: 'within' };
  const remainingMinutes = remaining.value;
  const isPast = clock.dueAt !== null && now > clock.dueAt;
  const timeliness = isPast ? 'overdue' : urgencyOf(remainingMinutes, clock.minutes);
  return { clock, remainingMinutes, timeliness };
}

/** Whether what is left of so many minutes is little; at 0 left and later it is overdue by minutes. */
export function urgencyOf(remainingMinutes: number, minutes: number): 'soon' | 'within' {
  return remainingMinutes <= minutes * SOON_SHARE ? 'soon' : 'within';
}

/** Before the promised day is early, on it and in time is on time [proposal of the domain notes]. */
function finishedTimeliness(finishedAt: Instant, promisedAt: Instant | null): Timeliness {
  if (promisedAt === null) return 'onTime';
  if (finishedAt > promisedAt) return 'late';
  return toDay(finishedAt) < toDay(promisedAt) ? 'early' : 'onTime';
}
