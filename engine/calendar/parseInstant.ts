import type { Instant } from '../model/time.ts';
import { dayNumberOf } from './localDate.ts';

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The moment an ISO 8601 text with an offset names, exact to the millisecond; null when it is not
 * one.
 *
 * A text without an offset is not a moment and gives null: guessing a zone moves a due date by
 * hours.
 */
export function parseInstant(text: string): Instant | null {
  const [, date = '', hour, minute, second = '0', fraction = '', zone = ''] =
    PATTERN.exec(text) ?? [];
  const day = dayNumberOf(date);
  const offset = parseOffset(zone);
  const seconds = secondsOfDay(Number(hour), Number(minute), Number(second));
  if (day === null || offset === null || seconds === null) return null;
  return (day * 86_400 + seconds - offset * 60) * 1000 + Number(fraction.padEnd(3, '0'));
}

function secondsOfDay(hour: number, minute: number, second: number): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 60 + minute) * 60 + second;
}

function parseOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
