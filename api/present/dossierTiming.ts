import { clockRemaining } from '../../engine/calendar/clockRemaining.ts';
import { SOON_SHARE, warningMinutes } from '../../engine/calendar/warningMinutes.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { Timeliness } from '../contract/dossiers.ts';
import { toDay } from './moment.ts';

/** How a dossier stands in time at one moment. */
export type DossierTiming = {
  readonly clock: 'running' | 'paused' | 'stopped';
  /** Working minutes left, negative when late; null when finished or without a term. */
  readonly remainingMinutes: number | null;
  readonly timeliness: Timeliness;
};

/** How the dossier stands at that moment. */
export function dossierTiming(
  dossier: Dossier,
  now: Instant,
  calendar: WorkingCalendar,
): DossierTiming {
  const { clock, finishedAt } = dossier;
  if (finishedAt !== null) {
    const timeliness = finishedTimeliness(finishedAt, promiseToKeep(dossier));
    return { clock: 'stopped', remainingMinutes: null, timeliness };
  }
  const remaining = clock ? clockRemaining(clock, now, calendar) : null;
  if (!clock || !remaining?.ok) {
    return { clock: 'running', remainingMinutes: null, timeliness: 'within' };
  }
  const isPast = clock.dueAt !== null && now > clock.dueAt;
  const timeliness = isPast ? 'overdue' : promiseUrgency(remaining.value, clock.minutes);
  const state = clock.runningSince === null ? 'paused' : 'running';
  return { clock: state, remainingMinutes: remaining.value, timeliness };
}

function promiseUrgency(remainingMinutes: number, minutes: number): 'soon' | 'within' {
  return remainingMinutes <= warningMinutes(minutes) ? 'soon' : 'within';
}

/**
 * Whether what is left of so many minutes is little; at 0 left and later it is overdue by minutes.
 */
export function urgencyOf(remainingMinutes: number, minutes: number): 'soon' | 'within' {
  return remainingMinutes <= minutes * SOON_SHARE ? 'soon' : 'within';
}

/** The first promise, so that nothing hides lateness; a term that began anew has its own. */
function promiseToKeep({ clock, promisedAt, firstPromisedAt }: Dossier): Instant | null {
  return clock !== null && clock.restartCount > 0 ? promisedAt : firstPromisedAt;
}

/**
 * Before the promised day is early, on it and in time is on time [proposal of the domain notes].
 */
function finishedTimeliness(finishedAt: Instant, promisedAt: Instant | null): Timeliness {
  if (promisedAt === null) return 'onTime';
  if (finishedAt > promisedAt) return 'late';
  return toDay(finishedAt) < toDay(promisedAt) ? 'early' : 'onTime';
}
