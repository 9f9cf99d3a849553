import { isActivity } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a loop that nothing ends: neither a condition ("repeat while") nor a maximum.
 *
 * Instead: give the condition under which the step is done again, or how often at most.
 */
export const loopEndless: Rule = {
  id: 'loop-endless',
  severity: 'error',
  kind: 'behaviour',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const loop = isActivity(node) ? node.loop : null;
      const isEndless =
        loop?.kind === 'standard' && loop.condition === null && loop.maximum === null;
      return isEndless ? [{ elementId: node.id }] : [];
    }),
};
