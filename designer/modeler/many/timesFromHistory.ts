import type { StepTimes } from '../../../api/contract/stepTimes.ts';
import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { ManyPlan } from '../../../engine/testing/many/manyPlan.ts';

/** What is known of the steps of a plan from dossiers that have ended. */
export type KnownTimes = {
  readonly service: ManyInputs['service'];
  /** How many steps of the plan are known, and how often they were done altogether. */
  readonly steps: number;
  readonly done: number;
};

/**
 * The least, the median and what nine in ten keep, as least, usual and most; a step that nobody has
 * done is left as it is.
 */
export function timesFromHistory(plan: ManyPlan, { steps }: StepTimes): KnownTimes {
  const planned = new Set(plan.steps.map(({ elementId }) => elementId));
  const known = steps.filter(({ elementId }) => planned.has(elementId));
  const service: ManyInputs['service'] = Object.fromEntries(
    known.map(({ elementId, least, median, p90 }) => [
      elementId,
      least === p90
        ? { kind: 'fixed' as const, minutes: median }
        : { kind: 'triangular' as const, min: least, usual: median, max: p90 },
    ]),
  );
  return { service, steps: known.length, done: known.reduce((sum, it) => sum + it.count, 0) };
}
