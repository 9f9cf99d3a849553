import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { Change } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Reminder } from '../../model/reminder.ts';
import { remindersOf } from './remindersOf.ts';

/** The dossier before and after a command, and the reminders that wait for it. */
export type Reminded = {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly waiting: readonly Reminder[];
};

/**
 * What a command changes of the reminders; pure. A dossier that was never stored has revision 0.
 *
 * Only what the clock moved is touched: a reminder that was told stays told.
 */
export function changeReminders(
  { before, after, waiting }: Reminded,
  calendar: WorkingCalendar,
): Pick<Change, 'reminders' | 'removedReminders'> {
  const earlier = before.revision === 0 ? [] : remindersOf(before, calendar);
  const later = remindersOf(after, calendar);
  return {
    reminders: later.filter((one) => !earlier.some((other) => isSame(one, other))),
    removedReminders: waiting.filter(({ kind }) => !later.some((one) => one.kind === kind)),
  };
}

function isSame(one: Reminder, other: Reminder): boolean {
  return one.kind === other.kind && one.dueAt === other.dueAt;
}
