import type { FlowNode } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses link events that do not pair up in their process or sub-process: each name has exactly
 * one catching event, without a flow into it, and one or more throwing ones, without a flow out.
 *
 * Instead: give both ends the same name, and draw the flow on from the catching end.
 */
export const linkPairs: Rule = {
  id: 'link-pairs',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const catches = new Map<string, number>();
    for (const node of context.process.nodes) {
      if (node.type !== 'intermediateCatchEvent') continue;
      const key = keyOf(node);
      catches.set(key, (catches.get(key) ?? 0) + 1);
    }
    return context.process.nodes.flatMap((node) => {
      const isLink = 'event' in node && node.event.kind === 'link';
      const reason = isLink ? reasonOf(node, catches.get(keyOf(node)) ?? 0, context) : null;
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    });
  },
};

function keyOf(node: FlowNode): string {
  const name = 'event' in node && node.event.kind === 'link' ? node.event.linkName : null;
  return JSON.stringify([node.parentId, name]);
}

function reasonOf(node: FlowNode, catches: number, { graph }: RuleContext): string | null {
  if (node.type === 'intermediateThrowEvent') {
    if (catches === 0) return 'link-without-catch';
    return graph.outgoing(node.id).length > 0 ? 'link-with-outgoing' : null;
  }
  // In other positions `event-executed` refuses it.
  if (node.type !== 'intermediateCatchEvent') return null;
  if (catches > 1) return 'link-caught-twice';
  if (graph.linked(node.id).length === 0) return 'link-without-throw';
  return graph.incoming(node.id).length > 0 ? 'link-with-incoming' : null;
}
