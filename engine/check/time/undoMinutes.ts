import type { FlowNode } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { isWalkedThrough } from './isWalkedThrough.ts';
import { stepMinutes } from './stepMinutes.ts';
import type { TimeBuilding } from './timeBuilding.ts';
import type { UndoStep } from './undoSteps.ts';

/**
 * The most working minutes that steps which undo something take together. One that is a sub-process
 * without a budget counts every step in it, also where only one of two branches is taken.
 */
export function undoMinutes(
  building: Pick<TimeBuilding, 'graph' | 'counts' | 'called'>,
  steps: readonly UndoStep[],
): WorkingMinutes {
  const { called } = building;
  return steps.reduce((sum, { node, times }) => {
    const isUndone = node.type === 'callActivity' && !node.isForCompensation;
    const minutes = isUndone
      ? (called.get(node.calledId)?.undoMinutes ?? 0)
      : insideMinutes(building, node);
    return sum + times * minutes;
  }, 0);
}

function insideMinutes(
  building: Pick<TimeBuilding, 'graph' | 'counts' | 'called'>,
  node: FlowNode,
): WorkingMinutes {
  const { graph, counts, called } = building;
  if (!isWalkedThrough(node)) return counts(node.id) ? (stepMinutes(node, graph, called) ?? 0) : 0;
  const children = graph.children(node.id);
  return children.reduce((sum, child) => sum + insideMinutes(building, child), 0);
}
