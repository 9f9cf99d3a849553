import type { TermRule } from '../model/clock.ts';
import { type Result, accept, refuse } from '../model/result.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import { addWorkingMinutes } from './addWorkingMinutes.ts';
import { applyCutOff, nextOpening } from './applyCutOff.ts';
import { termMinutes } from './parseTerm.ts';
import {
  calendarTooShort,
  type CalendarTooShort,
  type WorkingCalendar,
} from './workingCalendar.ts';
import { findDay, toInstant, toLocalMinute } from './workingMinutesAt.ts';
import { workingMinutesBetween } from './workingMinutesBetween.ts';

/**
 * How a term lies in time. `startAt` is the start moment, `countsFrom` the first counted moment
 * (later than the start where the first day is not counted), `minutes` are the working minutes from
 * `countsFrom` to `dueAt`.
 */
export type TermPlan = {
  readonly startAt: Instant;
  readonly countsFrom: Instant;
  readonly dueAt: Instant;
  readonly minutes: WorkingMinutes;
};

type Counted = { readonly countsFrom: Instant; readonly dueAt: Instant };
type Planned = Result<Counted, CalendarTooShort>;

/**
 * Start, due moment and length of a term for a dossier received at that moment.
 *
 * Working hours always run by the clock; `end-of-day` concerns days: the day of the start is not
 * counted and the term ends at closing time (Civil Code 2015, articles 147 and 148).
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function planTerm(
  receivedAt: Instant,
  rule: TermRule,
  calendar: WorkingCalendar,
): Result<TermPlan, CalendarTooShort> {
  const start = applyCutOff(receivedAt, rule, calendar);
  if (!start.ok) return start;
  const counted = count(start.value, rule, calendar);
  if (!counted.ok) return counted;
  const { countsFrom, dueAt } = counted.value;
  const minutes = workingMinutesBetween(countsFrom, dueAt, calendar);
  if (!minutes.ok) return minutes;
  return accept({ startAt: start.value, countsFrom, dueAt, minutes: minutes.value });
}

/** Closing time of the day of a moment; the moment itself on a day without sessions. */
export function closingTime(at: Instant, calendar: WorkingCalendar): Instant {
  const { day } = toLocalMinute(at, calendar);
  const session = findDay(day, calendar)?.sessions.at(-1);
  return session === undefined ? at : toInstant({ day, minute: session.to }, calendar);
}

function count(startAt: Instant, rule: TermRule, calendar: WorkingCalendar): Planned {
  if (rule.term.unit === 'SAME_DAY') {
    return accept({ countsFrom: startAt, dueAt: closingTime(startAt, calendar) });
  }
  if (rule.term.unit === 'CALENDAR_DAY') return countCalendarDays(startAt, rule, calendar);
  if (rule.term.unit === 'WORKING_DAY' && rule.mode === 'end-of-day') {
    return countWholeDays(startAt, rule.term.amount, calendar);
  }
  const dueAt = addWorkingMinutes(startAt, termMinutes(rule.term) ?? 0, calendar);
  return dueAt.ok ? accept({ countsFrom: startAt, dueAt: dueAt.value }) : dueAt;
}

function countWholeDays(startAt: Instant, amount: number, calendar: WorkingCalendar): Planned {
  const first = nextOpening(toLocalMinute(startAt, calendar).day, calendar);
  if (!first.ok) return first;
  let opening = first.value;
  for (let counted = 1; counted < amount; counted += 1) {
    const next = nextOpening(toLocalMinute(opening, calendar).day, calendar);
    if (!next.ok) return next;
    opening = next.value;
  }
  return accept({ countsFrom: first.value, dueAt: closingTime(opening, calendar) });
}

/** Source: Civil Code 2015, article 148: a last day of rest moves on to the next working day. */
function countCalendarDays(startAt: Instant, rule: TermRule, calendar: WorkingCalendar): Planned {
  const start = toLocalMinute(startAt, calendar);
  let day = start.day + rule.term.amount;
  while (findDay(day, calendar)?.sessions.length === 0) day += 1;
  const sessions = findDay(day, calendar)?.sessions;
  const closing = sessions?.at(-1)?.to;
  if (closing === undefined) return refuse(calendarTooShort(calendar));
  const minute = rule.mode === 'end-of-day' ? closing : Math.min(start.minute, closing);
  return accept({ countsFrom: startAt, dueAt: toInstant({ day, minute }, calendar) });
}
