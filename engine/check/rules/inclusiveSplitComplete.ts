import type { Rule } from '../rule.ts';
import { findSplitGap } from '../findSplitGap.ts';

/**
 * Warns of an inclusive split, or of an activity with conditions on all its flows, where for some
 * values no way is open: the dossier would stop there.
 *
 * Instead: mark one flow as the default ("otherwise").
 */
export const inclusiveSplitComplete: Rule = {
  id: 'inclusive-split-complete',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      const isActivity = 'budgetMinutes' in node;
      const isSplit = isActivity || node.type === 'inclusiveGateway';
      const flows = isSplit ? graph.outgoing(node.id) : [];
      return flows.length < 2 ? [] : findSplitGap(node.id, flows);
    }),
};
