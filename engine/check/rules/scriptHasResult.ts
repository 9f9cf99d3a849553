import type { Rule } from '../rule.ts';

/**
 * Warns of a script task without a script, or without a variable for its value: it has no effect.
 *
 * Instead: give both, or delete the element.
 */
export const scriptHasResult: Rule = {
  id: 'script-has-result',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'scriptTask') return [];
      const missing =
        node.script === '' ? 'script' : node.resultVariable === null ? 'variable' : null;
      return missing === null ? [] : [{ elementId: node.id, facts: { missing } }];
    }),
};
