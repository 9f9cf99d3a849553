import type { Rule } from '../rule.ts';

/**
 * Warns of a catching event that does not say what it waits for: it is passed at once.
 *
 * Instead: choose a message, timer, signal or condition, or delete the event.
 */
export const catchWithoutEvent: Rule = {
  id: 'catch-without-event',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const isEmpty = node.type === 'intermediateCatchEvent' && node.event.kind === 'none';
      return isEmpty ? [{ elementId: node.id }] : [];
    }),
};
