import { clockTime } from '../clockTime.ts';
import { parseDay } from '../parseDay.ts';

/** Units of a length of time; W… are working time, the others run by the wall clock. */
export const SPAN_UNITS = ['WH', 'WD', 'WM', 'H', 'D', 'M'] as const;
/** One of `SPAN_UNITS`. */
export type SpanUnit = (typeof SPAN_UNITS)[number];
/** A length of time as the panel edits it. */
export type Span = { readonly amount: number; readonly unit: SpanUnit };
/** "R3/P1D": `times` null repeats without end. */
export type Cycle = { readonly times: number | null; readonly span: Span };

const SPAN = /^P(T?)(\d+(?:\.\d+)?)(WD|WH|WM|D|H|M)$/;
const CYCLE = /^R(\d*)\/(P[^/]+)$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::00(?:\.0+)?)?\+07:00$/;
const CLOCK = /^\d\d:\d\d$/;

/** "P3WD" as 3 working days; null for a text that says more than an amount and a unit. */
export function readSpan(text: string): Span | null {
  const [, time, amount, unit] = SPAN.exec(text) ?? [];
  if (amount === undefined) return null;
  const isDays = unit === 'WD' || unit === 'D';
  return isDays === (time === '') ? { amount: Number(amount), unit: unit as SpanUnit } : null;
}

/** The text that `readSpan` reads. */
export function writeSpan({ amount, unit }: Span): string {
  return unit === 'WD' || unit === 'D' ? `P${amount}${unit}` : `PT${amount}${unit}`;
}

/** "R3/P1D" as three times, a day apart; null where it begins at a moment of its own. */
export function readCycle(text: string): Cycle | null {
  const [, times, length] = CYCLE.exec(text) ?? [];
  const span = length === undefined ? null : readSpan(length);
  return span === null ? null : { times: times ? Number(times) : null, span };
}

/** The text that `readCycle` reads. */
export function writeCycle({ times, span }: Cycle): string {
  return `R${times ?? ''}/${writeSpan(span)}`;
}

/** A moment in Vietnam as people write it, "09:00 01/12/2026"; other texts as they stand. */
export function showMoment(text: string): string {
  const [, year, month, day, clock] = MOMENT.exec(text) ?? [];
  return clock === undefined ? text : `${clock} ${day}/${month}/${year}`;
}

/** The text of a file for a typed moment ("9h 1/12/2026"); other texts as they stand. */
export function writeMoment(typed: string): string {
  const [time = '', date = ''] = typed.trim().split(/\s+/);
  const day = parseDay(date);
  const clock = clockTime(time);
  return day !== null && CLOCK.test(clock) ? `${day}T${clock}:00+07:00` : typed.trim();
}
