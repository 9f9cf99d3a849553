import type { FlowNode } from '../../model/process.ts';
import { isTimerWatching } from '../isTimerWatching.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Refuses a step during which the dossier's clock stands still and that nothing ends in time: the
 * dossier could lie there for ever without being late.
 *
 * What ends it is a timer that interrupts, on its border or around it (also at the start of an
 * event sub-process, or on the call of its process), or beside it behind an event-based gateway.
 * Work of the office itself may have a budget instead: its own clock runs, and it is overdue when
 * the budget ends. A connector that does not answer becomes an incident.
 * Instead: draw the timer, and what is done when nobody answered.
 */
export const pauseWithoutWayOut: Rule = {
  id: 'pause-without-way-out',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { process } = context;
    const { wayFromStart } = drawnWalk(context);
    return process.nodes.flatMap((node) => {
      if (!isPause(node) || isTimerWatching(node, context, 'ends')) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, facts: { clock: node.clock }, path }];
    });
  },
};

type Pause = FlowNode & { readonly clock: string; readonly budgetMinutes: number | null };

function isPause(node: FlowNode): node is Pause {
  if (!('clock' in node) || node.clock === 'run') return false;
  if (node.type === 'serviceTask' && node.connector !== null) return false;
  return waitKind(node) !== 'person' || node.budgetMinutes === null;
}
