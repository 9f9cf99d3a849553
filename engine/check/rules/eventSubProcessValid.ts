import type { SubProcess } from '../../model/process.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an event sub-process that does not begin with exactly one start event with a trigger, or
 * that a flow leads into or out of; it cannot be repeated, nor be a compensation handler.
 *
 * Instead: give it one start event with a message, timer, signal, condition, error, escalation or
 * compensation, and no flows; what it interrupts or runs beside is the sub-process around it.
 */
export const eventSubProcessValid: Rule = {
  id: 'event-sub-process-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) =>
    context.process.nodes.flatMap((node) => {
      const reason = isEventSubProcess(node) ? reasonOf(node, context) : null;
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    }),
};

function reasonOf(node: SubProcess, { graph }: RuleContext): string | null {
  const [start, second] = graph.starts(node.id);
  if (start === undefined) return 'no-start';
  if (second !== undefined) return 'several-starts';
  if (start.event.kind === 'none') return 'no-trigger';
  if (graph.incoming(node.id).length + graph.outgoing(node.id).length > 0) return 'has-flow';
  if (node.loop !== null) return 'is-loop';
  return node.isForCompensation ? 'is-handler' : null;
}
