import { longestPaths } from '../graph/longestPaths.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a procedure whose loops with declared bounds are too tangled for the proof against its
 * term, or those of a process that it calls: what cannot be proved must not pass as proved.
 *
 * Instead: declare smaller bounds, or draw fewer ways back into each other.
 */
export const timeNotProved: Rule = {
  id: 'time-not-proved',
  severity: 'error',
  kind: 'administration',
  check: ({ process, definitions }) => {
    const { legalTerm, promisedTerm } = process.settings;
    if (legalTerm === null && promisedTerm === null) return [];
    const longest = longestPaths(definitions.processes).get(process.id);
    if (longest === undefined || longest.isProved) return [];
    return [{ elementId: process.id, path: longest.path }];
  },
};
