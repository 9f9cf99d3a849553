import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';

/** The calendar that a dossier names. Throws for one that the program does not have. */
export function knownCalendar(name: string): WorkingCalendar {
  if (name !== VIETNAM.name) throw new Error(`Expected a known calendar, but got "${name}".`);
  return VIETNAM;
}
