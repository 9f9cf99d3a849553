import { addWorkingMinutes } from '../../calendar/addWorkingMinutes.ts';
import { parseInstant } from '../../calendar/parseInstant.ts';
import type { CalendarTooShort, WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { accept, type Result } from '../../model/result.ts';
import type { Instant } from '../../model/time.ts';
import type { OpenTask } from '../openTasks.ts';
import type { Pace } from './trial.ts';

/** Working minutes of the day that `day-late` takes beyond the budget. */
const DAY_MINUTES = 480;

/**
 * When a task is completed at that pace; null: at once. It may lie in the past of the dossier, and
 * then it is at once too. Refuses: CALENDAR_TOO_SHORT.
 */
export function paceMoment(
  { dueAt }: Pick<OpenTask, 'dueAt'>,
  pace: Pace,
  calendar: WorkingCalendar,
): Result<Instant | null, CalendarTooShort> {
  const due = dueAt === null ? null : parseInstant(dueAt);
  if (due === null || pace === 'at-once') return accept(null);
  return pace === 'whole-budget' ? accept(due) : addWorkingMinutes(due, DAY_MINUTES, calendar);
}
