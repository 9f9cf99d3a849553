import { parseTimer, type TimeSpan } from '../../calendar/parseTimer.ts';
import type { SaidUnit } from '../../calendar/unitTexts.ts';
import { writtenUnit } from '../../calendar/writtenUnit.ts';
import type { TimerDefinition } from '../../model/process.ts';
import type { Term, WorkingMinutes, WorkingUnit } from '../../model/time.ts';
import type { ComparedValue } from '../difference.ts';

/** So many of a unit. */
export type Amount = { readonly count: number; readonly unit: SaidUnit };

/** A value that is one amount in one unit; null for any other. Whole days count 8 hours. */
export function amountOf(value: ComparedValue): Amount | null {
  if (value.kind === 'minutes') return workingAmount(value.minutes, value.unit);
  if (value.kind === 'term') return termAmount(value.term);
  if (value.kind === 'dong') return { count: value.amount, unit: 'dong' };
  return value.kind === 'timer' ? timerAmount(value.timer) : null;
}

/**
 * A length of time in the working unit in which it is written, else in its largest unit that has no
 * rest; null for one that needs several.
 */
export function spanAmount(span: TimeSpan, unit: WorkingUnit | null = null): Amount | null {
  if (span.kind === 'working') return workingAmount(span.minutes, unit);
  if (span.months > 0) return span.ms > 0 ? null : { count: span.months, unit: 'month' };
  const minutes = span.ms / 60_000;
  if (!Number.isInteger(minutes)) return null;
  if (minutes % 1440 === 0) return { count: minutes / 1440, unit: 'day' };
  return minutes % 60 === 0
    ? { count: minutes / 60, unit: 'hour' }
    : { count: minutes, unit: 'minute' };
}

const UNITS = {
  WD: { unit: 'workingDay', minutes: 480 },
  WH: { unit: 'workingHour', minutes: 60 },
  WM: { unit: 'workingMinute', minutes: 1 },
} as const;

function workingAmount(minutes: WorkingMinutes, written: WorkingUnit | null): Amount {
  if (written !== null) {
    return { count: minutes / UNITS[written].minutes, unit: UNITS[written].unit };
  }
  if (minutes > 0 && minutes % 480 === 0) return { count: minutes / 480, unit: 'workingDay' };
  // Quarters of an hour are written as parts of one: 1.5 hours.
  if (minutes >= 60 && minutes % 15 === 0) return { count: minutes / 60, unit: 'workingHour' };
  return { count: minutes, unit: 'workingMinute' };
}

function termAmount({ amount, unit }: Term): Amount | null {
  if (unit === 'SAME_DAY') return null;
  if (unit === 'CALENDAR_DAY') return { count: amount, unit: 'day' };
  return { count: amount, unit: unit === 'WORKING_DAY' ? 'workingDay' : 'workingHour' };
}

function timerAmount(timer: TimerDefinition): Amount | null {
  const parsed = timer.kind === 'duration' ? parseTimer(timer) : null;
  return parsed?.kind === 'duration' ? spanAmount(parsed.span, writtenUnit(timer.text)) : null;
}
