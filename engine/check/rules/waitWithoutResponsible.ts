import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import type { Rule } from '../rule.ts';
import { drawnWalk } from '../time/drawnWalk.ts';
import { waitKind } from '../waitKind.ts';

/**
 * Warns of a wait for an answer from outside that the drawing gives to no agency: by default only
 * the competent agency as a whole answers for it. Steps of people are told by
 * `user-task-has-performer`.
 *
 * Instead: put it into the lane of the agency that follows it up, or choose agency and post.
 */
export const waitWithoutResponsible: Rule = {
  id: 'wait-without-responsible',
  severity: 'warning',
  kind: 'administration',
  check: (context) => {
    const { process, graph } = context;
    const { wayFromStart } = drawnWalk(context);
    const cared = elementsWithAgency(process);
    return process.nodes.flatMap((node) => {
      const isAnswer = waitKind(node) === 'outside' && node.type !== 'serviceTask';
      if (!isAnswer || isCaredFor(node, cared, graph.nodes)) return [];
      const path = wayFromStart(node.id);
      return path === null ? [] : [{ elementId: node.id, path }];
    });
  },
};

function elementsWithAgency({ lanes, nodes }: ProcessModel): ReadonlySet<ElementId> {
  const inLanes = lanes.flatMap(({ performer, elementIds }) =>
    (performer?.agencyRole ?? '') === '' ? [] : elementIds,
  );
  const byThemselves = nodes.flatMap((node) =>
    'performer' in node && (node.performer?.agencyRole ?? '') !== '' ? [node.id] : [],
  );
  return new Set([...inLanes, ...byThemselves]);
}

/** A sub-process answers for what it holds. */
function isCaredFor(
  node: FlowNode,
  cared: ReadonlySet<ElementId>,
  nodes: ReadonlyMap<ElementId, FlowNode>,
): boolean {
  for (let at: FlowNode | undefined = node; at !== undefined; at = nodes.get(at.parentId)) {
    if (cared.has(at.id)) return true;
  }
  return false;
}
