import type { Count } from '../inboxStore.ts';

/**
 * Counts the rows of parts that have none in common, and ends at the limit. `countIn` counts one
 * part up to a limit of its own.
 */
export function countUpTo<Part>(
  countMax: number,
  parts: readonly Part[],
  countIn: (part: Part, limit: number) => number,
): Count {
  let count = 0;
  for (const part of parts) {
    if (count > countMax) break;
    count += countIn(part, countMax + 1 - count);
  }
  return { count: Math.min(count, countMax), isMore: count > countMax };
}
