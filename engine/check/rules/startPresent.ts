import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a process without a start event, or anything else that starts it, and a sub-process in
 * which nothing can begin, or that has an end event but no start event.
 *
 * Source: BPMN 2.0.2, clause 10.5.2: the two come together; a sub-process with neither begins at
 * everything that no flow leads to.
 * Instead: draw a start event.
 */
export const startPresent: Rule = {
  id: 'start-present',
  severity: 'error',
  kind: 'structure',
  check: ({ process, graph }) => {
    const inner = process.nodes.filter(
      // `event-sub-process-valid` says more of the others.
      (node) => node.type === 'subProcess' && !isEventSubProcess(node),
    );
    const isOpen = (id: string): boolean =>
      graph.starts(id).length === 0 && graph.children(id).some(({ type }) => type === 'endEvent');
    return [
      ...(graph.entries(process.id).length === 0 ? [process.id] : []),
      ...inner.map(({ id }) => id).filter((id) => graph.entries(id).length === 0 || isOpen(id)),
    ].map((elementId) => ({ elementId }));
  },
};
