import type { Marking } from './numberedNet.ts';

/** The same text for the same marking, and only for that. */
export function markingKey(marking: Marking): string {
  return String.fromCharCode(...marking);
}
