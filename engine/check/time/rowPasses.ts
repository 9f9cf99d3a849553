import { isActivity, type FlowNode } from '../../model/process.ts';
import { countPasses } from './countPasses.ts';

/** How often a node is done one after the other: all items at once are one pass. */
export function rowPasses(node: FlowNode): number | null {
  const loop = isActivity(node) ? node.loop : null;
  return loop?.kind === 'multi' && !loop.isSequential ? 1 : countPasses(node);
}
