import type { Rule } from '../rule.ts';

/**
 * Refuses elements and flows without an id: nothing could say where a dossier is.
 *
 * Instead: save the drawing once in the designer; it gives every element an id.
 */
export const idPresent: Rule = {
  id: 'id-present',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) => {
    const count = [...process.nodes, ...process.flows].filter(({ id }) => id === '').length;
    return count === 0 ? [] : [{ elementId: process.id, facts: { count } }];
  },
};
