import type { MessageFlow } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Warns of a message flow whose two ends are in one pool: a message flow connects two pools (BPMN
 * 2.0.2 clause 9.4). The message is sent and received all the same.
 *
 * Instead: draw a sequence flow.
 */
export const messageFlowBetweenPools: Rule = {
  id: 'message-flow-between-pools',
  severity: 'warning',
  kind: 'behaviour',
  check: (context) =>
    context.definitions.messageFlows
      .filter((flow) => isWithin(flow, context))
      .map((flow) => ({ elementId: flow.id })),
};

function isWithin({ sourceId, targetId }: MessageFlow, { process, graph }: RuleContext): boolean {
  const ends = [sourceId, targetId];
  return ends.every((id) => id === process.poolId || graph.nodes.has(id));
}
