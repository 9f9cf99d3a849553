import type { Instant } from '../model/time.ts';
import { localDateOf } from './localDate.ts';

/** Minutes that Vietnam is ahead of UTC, all year; the zone of every text people read. */
export const VIETNAM_OFFSET_MINUTES = 420;

/**
 * ISO 8601 text of a moment in Vietnam, "2026-02-25T17:00:00+07:00"; milliseconds only when there
 * are.
 */
export function formatInstant(instant: Instant, offsetMinutes = VIETNAM_OFFSET_MINUTES): string {
  const local = instant + offsetMinutes * 60_000;
  const day = Math.floor(local / 86_400_000);
  const ms = local - day * 86_400_000;
  const fraction = ms % 1000 === 0 ? '' : `.${two(ms % 1000, 3)}`;
  const clock = `${formatMinute(Math.floor(ms / 60_000))}:${two(Math.floor(ms / 1000) % 60)}`;
  return `${localDateOf(day)}T${clock}${fraction}${formatOffset(offsetMinutes)}`;
}

/** "HH:MM" of a minute of the day; 1440 gives "24:00". */
export function formatMinute(minuteOfDay: number): string {
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

function formatOffset(minutes: number): string {
  return `${minutes < 0 ? '-' : '+'}${formatMinute(Math.abs(minutes))}`;
}

function two(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
