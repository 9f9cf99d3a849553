import type { Rule } from '../rule.ts';

/**
 * Refuses a cancel end that is not directly in a transaction, and a cancel event on the border of
 * anything but a transaction.
 *
 * Instead: make the sub-process a transaction, or use an error event.
 */
export const cancelInTransaction: Rule = {
  id: 'cancel-in-transaction',
  severity: 'error',
  kind: 'structure',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      if (!('event' in node) || node.event.kind !== 'cancel') return [];
      const id = node.type === 'boundaryEvent' ? node.attachedToId : node.parentId;
      const holder = graph.nodes.get(id);
      const isRight = holder?.type === 'subProcess' && holder.kind === 'transaction';
      return isRight ? [] : [{ elementId: node.id }];
    }),
};
