import type { FlowNode } from '../../model/process.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { isWalkedThrough } from '../time/isWalkedThrough.ts';
import { stepMinutes } from '../time/stepMinutes.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Warns of a wait for somebody outside while the clock runs, of which the drawing does not say how
 * long it lasts at most: the proof against the term takes it as no time.
 *
 * Instead: give it a budget or a timer with a fixed duration that ends it, or mark it as a pause.
 */
export const waitWithoutLimit: Rule = {
  id: 'wait-without-limit',
  severity: 'warning',
  kind: 'administration',
  check: (context) => {
    const { legalTerm, promisedTerm } = context.process.settings;
    if (legalTerm === null && promisedTerm === null) return [];
    const { wayFromStart } = drawnWalk(context);
    return context.process.nodes.flatMap((node) => {
      if (!isWait(node) || isCovered(node, context)) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, path }];
    });
  },
};

/** Other systems answer at once or become an incident, so they need no limit here. */
function isWait(node: FlowNode): boolean {
  const isTimer = node.type === 'intermediateCatchEvent' && node.event.kind === 'timer';
  return isTimer || (node.type !== 'serviceTask' && waitKind(node) === 'outside');
}

/** Its own time is known, or that of a sub-process around it. */
function isCovered(node: FlowNode, { graph }: RuleContext): boolean {
  if (stepMinutes(node, graph) !== null) return true;
  for (let around = graph.nodes.get(node.parentId); around !== undefined;) {
    if (!isWalkedThrough(around)) return true;
    around = graph.nodes.get(around.parentId);
  }
  return false;
}
