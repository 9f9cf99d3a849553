import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import { parseTimer } from '../../../engine/calendar/parseTimer.ts';
import { timerMoment } from '../../../engine/calendar/timerMoment.ts';
import type { WorkingCalendar } from '../../../engine/calendar/workingCalendar.ts';
import type { TimerDefinition } from '../../../engine/model/process.ts';

/**
 * When a timer that is set at 08:00 of the day of `now` is due (a cycle: for the first time), as
 * moments on the wire; null for a formula, a text that is wrong, or a day the calendar lacks.
 */
export function exampleDue(
  timer: TimerDefinition,
  now: Date,
  calendar: WorkingCalendar,
): { readonly from: string; readonly due: string } | null {
  const parsed = parseTimer(timer);
  const day = formatInstant(now.getTime(), calendar.offsetMinutes).slice(0, 10);
  const from = parseInstant(`${day}T08:00:00+07:00`);
  if (parsed === null || from === null) return null;
  const due = timerMoment(parsed, from, calendar);
  if (!due.ok) return null;
  const show = (instant: number) => formatInstant(instant, calendar.offsetMinutes);
  return { from: show(from), due: show(due.value) };
}
