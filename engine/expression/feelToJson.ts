import type { Json } from '../model/json.ts';

/**
 * A value of the interpreter as data; dates and durations as their ISO text, which forms and timers
 * read. Undefined for what is no data (functions, ranges, endless numbers).
 */
export function feelToJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return allOrNone(value.map(feelToJson));
  return typeof value === 'object' ? objectToJson(value) : undefined;
}

function objectToJson(value: object): Json | undefined {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== Object.prototype && prototype !== null) return isoText(value);
  const entries = Object.entries(value).map(([key, item]) => [key, feelToJson(item)] as const);
  if (entries.some(([, item]) => item === undefined)) return undefined;
  return Object.fromEntries(entries) as { [key: string]: Json };
}

function allOrNone(items: readonly (Json | undefined)[]): readonly Json[] | undefined {
  return items.some((item) => item === undefined) ? undefined : (items as readonly Json[]);
}

/** Dates, times and durations are written as their ISO text, which forms and timers read. */
function isoText(value: object): string | undefined {
  return 'iso' in value && typeof value.iso === 'string' ? value.iso : undefined;
}
