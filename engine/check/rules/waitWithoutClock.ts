import type { FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import { isTimerWatching } from '../isTimerWatching.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Refuses a step or wait on which no clock runs, in a procedure that has no term either: a dossier
 * would stand there unnoticed.
 *
 * A clock is the legal or promised term of the procedure, a budget of the step or of a sub-process
 * around it, or a timer that watches it.
 * Instead: give the procedure its legal term, or the step a budget.
 */
export const waitWithoutClock: Rule = {
  id: 'wait-without-clock',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { process, graph } = context;
    const { legalTerm, promisedTerm } = process.settings;
    if (legalTerm !== null || promisedTerm !== null) return [];
    const { wayFromStart } = drawnWalk(context);
    return process.nodes.flatMap((node) => {
      const isWaiting = waitKind(node) !== null && node.type !== 'serviceTask';
      if (!isWaiting || isTimerWatching(node, graph, 'any') || hasBudget(node, graph)) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, path }];
    });
  },
};

function hasBudget(node: FlowNode, graph: ProcessGraph): boolean {
  if ('budgetMinutes' in node && node.budgetMinutes !== null) return true;
  const around = graph.nodes.get(node.parentId);
  return around !== undefined && hasBudget(around, graph);
}
