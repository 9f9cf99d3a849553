import type { Rule } from '../rule.ts';

/**
 * Refuses a call of a process that is not in the file.
 *
 * Instead: choose one of the processes of the file; draw the other procedure into it where it is
 * missing.
 */
export const calledProcessExists: Rule = {
  id: 'called-process-exists',
  severity: 'error',
  kind: 'structure',
  check: ({ process, definitions }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'callActivity') return [];
      const { calledId } = node;
      const isThere = definitions.processes.some(({ id }) => id === calledId);
      return isThere ? [] : [{ elementId: node.id, facts: { calledId } }];
    }),
};
