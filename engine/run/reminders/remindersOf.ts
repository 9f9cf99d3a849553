import { subtractWorkingMinutes } from '../../calendar/addWorkingMinutes.ts';
import { warningMinutes } from '../../calendar/warningMinutes.ts';
import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Reminder } from '../../model/reminder.ts';

/**
 * The reminders of a dossier as its clock stands; pure, and the same for the same clock.
 *
 * None of a dossier that is finished or has no promise now. "due-soon" is at the moment from which
 * only the minutes of T19 are left, or when the clock began to run where fewer were left already;
 * "overdue" is right after the promised moment.
 */
export function remindersOf(
  { dossierId, clock, finishedAt }: Dossier,
  calendar: WorkingCalendar,
): readonly Reminder[] {
  if (finishedAt !== null || clock === null || clock.dueAt === null) return [];
  const { dueAt, minutes, runningSince, countsFrom } = clock;
  const overdue: Reminder = { dossierId, kind: 'overdue', dueAt: dueAt + 1 };
  if (runningSince === null) return [overdue];
  const near = subtractWorkingMinutes(dueAt, Math.floor(warningMinutes(minutes)), calendar);
  // Beyond the calendar nothing can be said: the promise itself lies in it.
  const nearAt = near.ok ? near.value : dueAt;
  const soonAt = Math.max(nearAt, runningSince, countsFrom);
  return soonAt < dueAt ? [{ dossierId, kind: 'due-soon', dueAt: soonAt }, overdue] : [overdue];
}
