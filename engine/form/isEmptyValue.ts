import type { Json } from '../model/json.ts';

/** Whether nothing was filled in: no value, blanks, a list of nothing, parts that are all empty. */
export function isEmptyValue(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((part) => isEmptyValue(part));
}
