import { reachFromStart } from '../graph/reachFromStart.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses an end of the process that does not say how the dossier ends (granted, refused,
 * withdrawn, stopped).
 *
 * Ends inside a sub-process end only the sub-process, and ends of a branch that runs beside the
 * main flow (behind a non-interrupting event) end only the branch: they need none. An event
 * sub-process that interrupts the process ends it in its place.
 * Instead: choose the outcome of the end event.
 */
export const endHasOutcome: Rule = {
  id: 'end-has-outcome',
  severity: 'error',
  kind: 'administration',
  check: ({ process, graph }) => {
    const main = reachFromStart(process, graph, { withNonInterrupting: false });
    const ending = graph.eventSubProcesses(process.id).filter(({ id }) => main.has(id));
    const scopes = new Set([process, ...ending].map(({ id }) => id));
    return process.nodes.flatMap((node) => {
      const isEnd = node.type === 'endEvent' && scopes.has(node.parentId) && main.has(node.id);
      return isEnd && node.outcome === null ? [{ elementId: node.id }] : [];
    });
  },
};
