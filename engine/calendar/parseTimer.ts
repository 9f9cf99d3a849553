import type { TimerDefinition } from '../model/process.ts';
import type { Instant, WorkingMinutes } from '../model/time.ts';
import { parseInstant } from './parseInstant.ts';
import { parseWorkingMinutes } from './parseWorkingMinutes.ts';

/**
 * A length of time: working minutes through the calendar, or months and milliseconds by the wall
 * clock.
 */
export type TimeSpan =
  | { readonly kind: 'working'; readonly minutes: WorkingMinutes }
  | { readonly kind: 'wall'; readonly months: number; readonly ms: number };

/**
 * What a timer text says; `times` null repeats without end, `from` null counts from the moment it
 * is set, after `until` it is not set again.
 */
export type ParsedTimer =
  | { readonly kind: 'date'; readonly at: Instant }
  | { readonly kind: 'duration'; readonly span: TimeSpan }
  | {
      readonly kind: 'cycle';
      readonly times: number | null;
      readonly from: Instant | null;
      readonly until: Instant | null;
      readonly span: TimeSpan;
    };

/** A fraction stands in the smallest part alone. Source: ISO 8601-1:2019, clause 5.5.2. */
const WALL = new RegExp(
  String.raw`^P(?!.*\.\d*[A-Z].)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?` +
    String.raw`(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$`,
);
const CYCLE = /^R(\d*)\/([^/]+)(?:\/([^/]+))?$/;

/**
 * Reads the text of a timer that is not an expression: an ISO 8601 moment with offset, a duration
 * ("P5D", "PT4H" by the wall clock, "P3WD", "PT4WH" in working time), or a cycle: "R3/PT4WH", with
 * its first moment "R/2026-03-02T08:00:00+07:00/P1D" (or the first two), with its last one
 * "R/PT1H/2026-03-02T17:00:00+07:00" (hours and days of the wall clock); null when it is none of
 * the kind asked for.
 */
export function parseTimer({ kind, text }: TimerDefinition): ParsedTimer | null {
  if (kind === 'date') {
    const at = parseInstant(text);
    return at === null ? null : { kind, at };
  }
  if (kind === 'duration') {
    const span = parseSpan(text);
    return span === null ? null : { kind, span };
  }
  return parseCycle(text);
}

function parseCycle(text: string): ParsedTimer | null {
  const [, turns = '', one = '', other = null] = CYCLE.exec(text) ?? [];
  const interval = parseInterval(one, other);
  // A cycle of no length would fire for ever at one moment.
  if (interval === null || isNothing(interval.span)) return null;
  return { kind: 'cycle', times: turns === '' ? null : Number(turns), ...interval };
}

type Interval = Pick<Extract<ParsedTimer, { kind: 'cycle' }>, 'from' | 'until' | 'span'>;

/** Source: ISO 8601-1:2019, clause 5.5.2: the forms of an interval. */
function parseInterval(one: string, other: string | null): Interval | null {
  const from = parseInstant(one);
  if (other === null) return intervalOf(null, parseSpan(one), null);
  const until = parseInstant(other);
  if (from === null) return until === null ? null : intervalUntil(parseSpan(one), until);
  return intervalOf(from, until === null ? parseSpan(other) : spanBetween(from, until), null);
}

function intervalOf(
  from: Instant | null,
  span: TimeSpan | null,
  until: Instant | null,
): Interval | null {
  return span === null ? null : { from, until, span };
}

/** Whether a turn is left before a last moment is known without the calendar only for these. */
function intervalUntil(span: TimeSpan | null, until: Instant): Interval | null {
  return span?.kind === 'wall' && span.months === 0 ? intervalOf(null, span, until) : null;
}

function spanBetween(from: Instant, until: Instant): TimeSpan | null {
  return until > from ? { kind: 'wall', months: 0, ms: until - from } : null;
}

function isNothing(span: TimeSpan): boolean {
  return span.kind === 'working' ? span.minutes === 0 : span.months === 0 && span.ms === 0;
}

function parseSpan(text: string): TimeSpan | null {
  const minutes = text.startsWith('P') ? parseWorkingMinutes(text) : null;
  if (minutes !== null) return { kind: 'working', minutes };
  const match = WALL.exec(text);
  if (match === null || text === 'P' || text.endsWith('T')) return null;
  const [years, months, weeks, days, hours, mins, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? '0')) as [number, number, number, number, number, number, number];
  const ms = (weeks * 7 + days) * 86_400_000;
  const ofDay = Math.round(((hours * 60 + mins) * 60 + seconds) * 1000);
  return Number.isNaN(ofDay) ? null : { kind: 'wall', months: years * 12 + months, ms: ms + ofDay };
}
