import type { FlowNode } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Warns of a counted user task without a step budget: the proof against the legal term takes it as
 * no time.
 *
 * Instead: give the step its time, or mark it as not counted.
 */
export const stepHasBudget: Rule = {
  id: 'step-has-budget',
  severity: 'warning',
  kind: 'administration',
  check: ({ process, graph }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'userTask' || node.budgetMinutes !== null) return [];
      const isTimed = node.counted && node.clock === 'run';
      return isTimed && !hasBudget(graph.nodes.get(node.parentId)) ? [{ elementId: node.id }] : [];
    }),
};

/** The budget of a sub-process covers the steps in it. */
function hasBudget(parent: FlowNode | undefined): boolean {
  return parent?.type === 'subProcess' && parent.budgetMinutes !== null;
}
