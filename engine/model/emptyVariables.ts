import type { Variables } from './json.ts';

/** Variables of these names that have no value yet. */
export function emptyVariables(names: readonly string[]): Variables {
  return Object.fromEntries(names.map((name) => [name, null]));
}
