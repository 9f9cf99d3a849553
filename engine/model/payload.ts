import type { Json, Variables } from './json.ts';
import type { EventData } from './process.ts';

/** What an event brings from who throws it. */
export type Payload = {
  readonly values: Variables;
  /** Whether who throws says what goes along; else these are all the variables it sees. */
  readonly isDeclared: boolean;
};

/** What comes with an event that brings nothing. */
export const NOTHING_BROUGHT: Payload = { values: {}, isDeclared: false };

/**
 * What the outputs of a catching event see: each value under its name, and under the name of each
 * output all that has come: the value itself where it is one.
 */
export function seenInPayload({ outputNames }: EventData, { values }: Payload): Variables {
  const all = Object.values(values);
  const whole: Json = all.length > 1 ? values : (all[0] ?? null);
  return { ...Object.fromEntries(outputNames.map((name) => [name, whole])), ...values };
}
