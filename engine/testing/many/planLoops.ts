import { isActivity, type ProcessModel } from '../../model/process.ts';
import type { ManyInputs } from './manyInputs.ts';
import type { PlannedLoop } from './manyPlan.ts';

const TURN_SHARE = 0.5;
const ITEM_COUNT = 2;

/**
 * Every activity that is done again or for several items, unless the drawing says how often by a
 * number.
 */
export function planLoops(
  processes: readonly ProcessModel[],
  { shares, items }: ManyInputs,
): readonly PlannedLoop[] {
  return processes.flatMap(({ nodes }) =>
    nodes.flatMap((node): readonly PlannedLoop[] => {
      if (!isActivity(node) || node.loop === null) return [];
      const { id: elementId, name, loop } = node;
      if (loop.kind === 'standard') {
        const said = shares[elementId];
        const value = said ?? TURN_SHARE;
        return [{ elementId, name, kind: 'turns', value, isAssumed: said === undefined }];
      }
      if (/^\s*\d+\s*$/u.test(loop.cardinality ?? '')) return [];
      const said = items[elementId];
      const value = said ?? ITEM_COUNT;
      return [{ elementId, name, kind: 'items', value, isAssumed: said === undefined }];
    }),
  );
}
