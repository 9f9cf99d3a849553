import type { ElementId } from '../../model/ids.ts';
import { isActivity } from '../../model/process.ts';
import { reachFromStart } from '../graph/reachFromStart.ts';
import { stepsFrom } from '../graph/stepsFrom.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses elements that no path from a start reaches; of a chain of them the first is named.
 *
 * Instead: draw the missing flow to it, or delete it.
 */
export const nodeUnreachable: Rule = {
  id: 'node-unreachable',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const { process, graph } = context;
    // Without a start everything is unreachable; `start-present` says why.
    if (graph.entries(process.id).length === 0) return [];
    const seen = new Set<ElementId>(reachFromStart(process, graph).keys());
    // `compensation-activity-valid` says of those without an event that they are never called.
    const handlers = process.nodes.filter((node) => isActivity(node) && node.isForCompensation);
    for (const { id } of handlers) markFrom(context, id, seen);
    const missed = process.nodes.filter((node) => !seen.has(node.id));
    const ledTo = new Set(missed.flatMap(({ id }) => nextOf(context, id)));
    const named: ElementId[] = [];
    // Firsts of chains, then one element of each circle that nothing leads into.
    for (const { id } of [...missed.filter((node) => !ledTo.has(node.id)), ...missed]) {
      if (seen.has(id)) continue;
      named.push(id);
      markFrom(context, id, seen);
    }
    return named.map((elementId) => ({ elementId }));
  },
};

function nextOf({ graph }: RuleContext, id: ElementId): readonly ElementId[] {
  return stepsFrom(graph, id, { withNonInterrupting: true }).map(({ to }) => to);
}

function markFrom(context: RuleContext, first: ElementId, seen: Set<ElementId>): void {
  if (seen.has(first)) return;
  const queue = [first];
  seen.add(first);
  for (const id of queue) {
    for (const to of nextOf(context, id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
}
