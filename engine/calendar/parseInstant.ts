import type { Instant } from '../model/time.ts';
import { dayNumberOf } from './localDate.ts';

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 The moment an ISO 8601 text with an offset names, exact to the millisecond; null when it is not one.

 A text without an offset is not a moment and gives null: guessing a zone moves a due date by hours.
 */
export function parseInstant(text: string): Instant | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const day = dayNumberOf(match[1] ?? '');
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? '0');
  const offset = parseOffset(match[6] ?? 'Z');
  if (day === null || offset === null || hour > 23 || minute > 59 || second > 59) return null;
  const ms = Number((match[5] ?? '').padEnd(3, '0'));
  return (((day * 24 + hour) * 60 + minute - offset) * 60 + second) * 1000 + ms;
}

function parseOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
