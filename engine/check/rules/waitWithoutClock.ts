import type { FlowNode } from '../../model/process.ts';
import { callsTo } from '../callsTo.ts';
import { isTimerWatching } from '../isTimerWatching.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Refuses a step or wait on which no clock runs, in a procedure that has no term either: a dossier
 * would stand there unnoticed.
 *
 * A clock is the legal or promised term of the procedure, a budget of the step or of a sub-process
 * around it, or a timer that watches it; for a process that is only called, that of every call.
 * Instead: give the procedure its legal term, or the step a budget.
 */
export const waitWithoutClock: Rule = {
  id: 'wait-without-clock',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { wayFromStart } = drawnWalk(context);
    return context.process.nodes.flatMap((node) => {
      const isWaiting = waitKind(node) !== null && node.type !== 'serviceTask';
      if (!isWaiting || isTimerWatching(node, context, 'any') || isTimed(node, context)) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, path }];
    });
  },
};

/** Whether a budget or term covers it. */
function isTimed(
  node: FlowNode,
  context: RuleContext,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const { process, graph } = context;
  const { legalTerm, promisedTerm } = process.settings;
  if (legalTerm !== null || promisedTerm !== null) return true;
  if ('budgetMinutes' in node && node.budgetMinutes !== null) return true;
  const around = graph.nodes.get(node.parentId);
  if (around !== undefined) return isTimed(around, context, seen);
  const inside = new Set([...seen, process.id]);
  const calls = callsTo(context, inside);
  return calls.length > 0 && calls.every((it) => isTimed(it.call, it.context, inside));
}
