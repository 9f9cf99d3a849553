import type { Json } from '../model/json.ts';
import type { Aggregation } from '../model/decision.ts';
import { decisionFailure, type DecisionAnswer } from './decisionFailure.ts';

/**
 * One value for all outputs of COLLECT, as FEEL's functions of that name give it: of no output, the
 * count is 0 and the others are null.
 *
 * Smallest and largest are found among numbers, or among texts (dates are ISO texts and order as
 * such). Source: DMN 1.3 clauses 8.2.8 and 10.3.4.4.
 */
export function aggregate(aggregation: Aggregation, outputs: readonly Json[]): DecisionAnswer {
  if (aggregation === 'COUNT') return { ok: true, value: outputs.length };
  if (outputs.length === 0) return { ok: true, value: null };
  const numbers = outputs.filter((output) => typeof output === 'number');
  if (numbers.length === outputs.length) {
    return { ok: true, value: numbers.reduce(OF_NUMBERS[aggregation]) };
  }
  const texts = outputs.filter((output) => typeof output === 'string');
  if (aggregation !== 'SUM' && texts.length === outputs.length) {
    const ordered = texts.toSorted();
    return { ok: true, value: (aggregation === 'MIN' ? ordered[0] : ordered.at(-1)) ?? null };
  }
  const reason = `Expected outputs of which ${aggregation} can be taken, but got others.`;
  return decisionFailure('NOT_COMPARABLE', { reason, values: outputs });
}

const OF_NUMBERS = {
  SUM: (sum: number, next: number) => sum + next,
  MIN: (least: number, next: number) => Math.min(least, next),
  MAX: (most: number, next: number) => Math.max(most, next),
} as const;
