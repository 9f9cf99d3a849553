import { isVariableName } from '../../parse/variableName.ts';
import { isActivity, type Loop } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a multi-instance activity that does not say how often, or says it twice; one whose
 * results have no place, or a variable no name; and a loop whose maximum is no positive whole
 * number.
 *
 * Instead: give a count or a collection; for results both the list and what an item adds to it.
 */
export const loopValid: Rule = {
  id: 'loop-valid',
  severity: 'error',
  kind: 'structure',
  check: ({ process }) =>
    process.nodes.flatMap((node) => {
      const loop = isActivity(node) ? node.loop : null;
      const reason = loop === null ? null : reasonOf(loop);
      return reason === null ? [] : [{ elementId: node.id, facts: { reason } }];
    }),
};

function reasonOf(loop: Loop): string | null {
  if (loop.kind === 'multi') return reasonOfMulti(loop);
  const { maximum } = loop;
  return maximum === null || (Number.isSafeInteger(maximum) && maximum > 0) ? null : 'maximum';
}

function reasonOfMulti(loop: Extract<Loop, { kind: 'multi' }>): string | null {
  const { cardinality, collection, itemVariable, outputCollection, outputItem } = loop;
  if (cardinality === null && collection === null) return 'no-count';
  if (cardinality !== null && collection !== null) return 'two-counts';
  if ((outputCollection === null) !== (outputItem === null)) return 'half-output';
  const names = [itemVariable, outputCollection].filter((name) => name !== null);
  return names.every(isVariableName) ? null : 'loop-name';
}
