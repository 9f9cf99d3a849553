import type { Rule } from '../rule.ts';

/**
 * Refuses an element that this engine does not execute, by its BPMN name.
 *
 * Instead: draw the same with tasks, gateways, events and sub-processes; the texts name a way for
 * each.
 */
export const elementExecuted: Rule = {
  id: 'element-executed',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) =>
    process.nodes.flatMap((node) =>
      node.type === 'refused' ? [{ elementId: node.id, facts: { bpmnName: node.bpmnName } }] : [],
    ),
};
