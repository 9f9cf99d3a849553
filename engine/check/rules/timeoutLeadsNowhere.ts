import type { FlowNode } from '../../model/process.ts';
import { isTimerWatching } from '../isTimerWatching.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Refuses a step that says what happens when its time runs out and has no timer that does it.
 *
 * To go on or to take silence as consent needs a timer that interrupts; to tell a superior, or to
 * wait on, any timer, because otherwise nobody is told at all. The default (`notify`) marks the
 * step as overdue for who does it and needs none.
 * Instead: draw the timer on the border of the step and what follows from it, or choose to notify.
 */
export const timeoutLeadsNowhere: Rule = {
  id: 'timeout-leads-nowhere',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const { process } = context;
    const { wayFromStart } = drawnWalk(context);
    return process.nodes.flatMap((node) => {
      const wish = waitKind(node) !== null && 'onTimeout' in node ? node.onTimeout : 'notify';
      if (wish === 'notify' || isTimerWatching(node, context, watchFor(wish))) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, facts: { onTimeout: wish }, path }];
    });
  },
};

type Wish = Extract<FlowNode, { readonly onTimeout: string }>['onTimeout'];

function watchFor(wish: Wish): 'ends' | 'any' {
  return wish === 'proceed' || wish === 'consent' ? 'ends' : 'any';
}
