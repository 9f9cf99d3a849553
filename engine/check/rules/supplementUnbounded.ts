import { isActivity, type FlowNode } from '../../model/process.ts';
import type { ProcessGraph } from '../graph/buildProcessGraph.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk, type DrawnWalk } from '../time/drawnWalk.ts';
import { findWay } from '../time/findWay.ts';
import type { TimeEdge } from '../time/timeGraph.ts';

/**
 * Refuses a step that stops or restarts the dossier's clock and that a dossier can come to again
 * and again: no term would ever end.
 *
 * Given is the circle. A supplement is asked for once and in full.
 * Instead: lead the flow behind the supplement to a step that does not ask again, or declare on the
 * flow by which it is asked for how often that is at most (`lt:maxTurns="1"`).
 * Source: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4.
 */
export const supplementUnbounded: Rule = {
  id: 'supplement-unbounded',
  severity: 'error',
  kind: 'administration',
  check: (context) => {
    const walk = drawnWalk(context);
    return context.process.nodes.flatMap((node) => {
      const circle = isStopping(node) ? circleAround(walk, node, context.graph) : null;
      if (circle === null) return [];
      const before = walk.wayFromStart(node.id);
      return before === null ? [] : [{ elementId: node.id, path: [...before, ...circle] }];
    });
  },
};

function isStopping(node: FlowNode): boolean {
  return 'clock' in node && node.clock !== 'run';
}

function circleAround(
  walk: DrawnWalk,
  node: FlowNode,
  graph: ProcessGraph,
): readonly string[] | null {
  const at = walk.entry(node.id);
  const isTaken = ({ turn, repeats }: TimeEdge): boolean => {
    return turn === null && !isForEach(graph.nodes.get(repeats ?? ''));
  };
  return findWay(walk, { from: [at], isGoal: (goal) => goal === at, isTaken });
}

/** What is done for each item of a list comes to an end with the list. */
function isForEach(node: FlowNode | undefined): boolean {
  return node !== undefined && isActivity(node) && node.loop?.kind === 'multi';
}
