import { isActivity, type FlowNode } from '../../model/process.ts';

/**
 * How often a node is done at most when it is come to, as far as the drawing says it: the maximum
 * of a loop, a cardinality that is a number. Null where it depends on the dossier.
 */
export function countPasses(node: FlowNode): number | null {
  const loop = isActivity(node) ? node.loop : null;
  if (loop === null) return 1;
  if (loop.kind === 'standard') return loop.maximum;
  const literal = /^\s*(\d+)\s*$/.exec(loop.cardinality ?? '')?.[1];
  // No item at all takes no longer than one.
  return literal === undefined ? null : Math.max(1, Number(literal));
}
