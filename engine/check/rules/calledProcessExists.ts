import type { Rule } from '../rule.ts';

/**
 * Refuses a call of a process that is not in the file and of a procedure that is not published.
 *
 * Instead: choose one of the processes of the file, or name a published procedure by its code (or
 * by the id of its process); publish the other procedure first where it is missing.
 */
export const calledProcessExists: Rule = {
  id: 'called-process-exists',
  severity: 'error',
  kind: 'structure',
  check: ({ process, definitions }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'callActivity') return [];
      const { calledId, procedure } = node;
      const isThere = definitions.processes.some(({ id }) => id === calledId);
      return isThere || procedure !== null ? [] : [{ elementId: node.id, facts: { calledId } }];
    }),
};
