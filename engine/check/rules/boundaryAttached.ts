import { isActivity, type BoundaryEvent } from '../../model/process.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an event on a border that is not on a task, call or sub-process beside it.
 *
 * Instead: drag the event onto the border of the step it belongs to.
 */
export const boundaryAttached: Rule = {
  id: 'boundary-attached',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      const reason = node.type === 'boundaryEvent' ? reasonOf(node, context) : null;
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    }),
};

function reasonOf(event: BoundaryEvent, { graph }: RuleContext): string | null {
  const host = graph.nodes.get(event.attachedToId);
  if (host === undefined || host.parentId !== event.parentId) return 'no-host';
  if (host.type === 'refused') return null;
  if (!isActivity(host)) return 'not-on-activity';
  // It is started by its own event, and ends with what is around it.
  return isEventSubProcess(host) ? 'on-event-sub-process' : null;
}
