import { parseTimer, type ParsedTimer } from '../calendar/parseTimer.ts';
import { timerMoment } from '../calendar/timerMoment.ts';
import type { CalendarTooShort, WorkingCalendar } from '../calendar/workingCalendar.ts';
import { assert } from '../model/assert.ts';
import type { TimerDefinition } from '../model/process.ts';
import { accept, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';

const MISSED_MAX = 1000;

/** What a due moment follows from. `previousDueAt`: that of the occurrence before, for a cycle. */
export type TimerQuestion = {
  readonly timer: TimerDefinition;
  readonly at: Instant;
  readonly occurrence: number;
  readonly previousDueAt: Instant | null;
};

/**
 * When a timer that is set now fires.
 *
 * A later occurrence of a cycle counts from the due moment before, so that a cycle does not drift;
 * occurrences that were missed while the program stood still are left out, so a stop ends in one
 * firing and not in a storm.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function timerDueAt(
  question: TimerQuestion,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const { timer, at, occurrence } = question;
  const parsed = parseTimer(timer);
  assert(parsed !== null, `Expected a timer text, but "${timer.text}" is none.`);
  if (parsed.kind !== 'cycle' || occurrence === 1) return timerMoment(parsed, at, calendar);
  return nextOfCycle(parsed, question, calendar);
}

function nextOfCycle(
  parsed: ParsedTimer,
  { at, occurrence, previousDueAt }: TimerQuestion,
  calendar: WorkingCalendar,
): Result<Instant, CalendarTooShort> {
  const from = previousDueAt ?? at;
  let due = timerMoment(parsed, from, calendar, occurrence);
  for (let missed = 1; due.ok && due.value <= at && missed <= MISSED_MAX; missed += 1) {
    const next = timerMoment(parsed, due.value, calendar, occurrence + missed);
    if (next.ok && next.value === due.value) break;
    due = next;
  }
  return due.ok && due.value <= at ? accept(at) : due;
}
