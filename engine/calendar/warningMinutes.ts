import type { WorkingMinutes } from '../model/time.ts';

/** A proposal, not law: a warning when three quarters of the time are used … */
export const SOON_SHARE = 0.25;
/** … and one working day before, where the term is longer than that. */
const LAST_DAY_MINUTES = 480;

/** Of a promise of so many working minutes, at how many left it is near (rule T19). */
export function warningMinutes(minutes: WorkingMinutes): WorkingMinutes {
  const share = minutes * SOON_SHARE;
  return minutes > LAST_DAY_MINUTES ? Math.max(share, LAST_DAY_MINUTES) : share;
}
