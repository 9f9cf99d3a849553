import type { ElementId } from '../../model/ids.ts';
import type { FlowNode } from '../../model/process.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Refuses an event that asks to undo an activity which is not in its scope, or which nothing can
 * undo: no compensation event on its border, and nothing of that kind inside.
 *
 * Inside an event sub-process the scope is that of the sub-process around it.
 * Instead: name an activity of the same sub-process that has a compensation event with a handler.
 */
export const compensationThrowValid: Rule = {
  id: 'compensation-throw-valid',
  severity: 'error',
  kind: 'structure',
  check: (context) => {
    const undoable = findUndoable(context);
    return context.process.nodes.flatMap((node) => {
      const isThrowing = node.type === 'intermediateThrowEvent' || node.type === 'endEvent';
      if (!isThrowing || node.event.kind !== 'compensation') return [];
      const { activityId } = node.event;
      if (activityId === null) return [];
      const isOutside = !isInScope(node, activityId, context);
      if (!isOutside && undoable.has(activityId)) return [];
      const reason = isOutside ? 'not-in-scope' : 'cannot-be-undone';
      return [{ elementId: node.id, facts: { reason, activityId } }];
    });
  },
};

function isInScope(node: FlowNode, activityId: ElementId, { graph }: RuleContext): boolean {
  const scopeId = graph.nodes.get(activityId)?.parentId;
  const holder = graph.nodes.get(node.parentId);
  return scopeId === node.parentId || (isEventSubProcess(holder) && scopeId === holder.parentId);
}

/** Activities that can be undone, and all around them. */
function findUndoable({ process, graph }: RuleContext): ReadonlySet<ElementId> {
  const undoable = new Set<ElementId>();
  for (const node of process.nodes) {
    let id = undoneBy(node);
    for (; id !== null && !undoable.has(id); id = graph.nodes.get(id)?.parentId ?? null) {
      undoable.add(id);
    }
  }
  return undoable;
}

/** What a called process can undo is found out when it is called. */
function undoneBy(node: FlowNode): ElementId | null {
  if (node.type === 'callActivity') return node.id;
  if (!('event' in node) || node.event.kind !== 'compensation') return null;
  if (node.type === 'boundaryEvent') return node.attachedToId;
  return node.type === 'startEvent' ? node.parentId : null;
}
