import { findExcess } from '../findExcess.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a lane whose steps take longer, on some path, than its agency promised for its part
 * (`lt:promise` of the lane).
 *
 * Given is the path, with the sums of that agency's steps alone; how time is counted is said at
 * `findLongestPath`.
 * Instead: shorten the budgets of the steps, or agree on a longer promise within the legal term.
 */
export const laneExceedsPromise: Rule = {
  id: 'lane-exceeds-promise',
  severity: 'error',
  kind: 'administration',
  check: (context) =>
    context.process.lanes.flatMap(({ id, promise, elementIds }) => {
      const mine = new Set(elementIds);
      const found = findExcess(context, promise, (elementId) => mine.has(elementId));
      return found.map(({ facts, ...finding }) => ({
        ...finding,
        elementId: id,
        facts: { ...facts, passedAtId: finding.elementId },
      }));
    }),
};
