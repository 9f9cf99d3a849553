import type { JsonValue } from '../../api/contract/primitives.ts';

/** A value as text: nothing is empty, lists and objects as JSON. */
export function valueText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
