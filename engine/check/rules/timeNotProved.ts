import { findLongestPath } from '../graph/findLongestPath.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a procedure whose loops with declared bounds are too tangled for the proof against its
 * term: what cannot be proved must not pass as proved.
 *
 * Instead: declare smaller bounds, or draw fewer ways back into each other.
 */
export const timeNotProved: Rule = {
  id: 'time-not-proved',
  severity: 'error',
  kind: 'administration',
  check: ({ process, graph }) => {
    const { legalTerm, promisedTerm } = process.settings;
    if (legalTerm === null && promisedTerm === null) return [];
    const { isProved, path } = findLongestPath(process, graph);
    return isProved ? [] : [{ elementId: process.id, path }];
  },
};
