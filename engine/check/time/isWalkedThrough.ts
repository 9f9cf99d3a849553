import type { FlowNode } from '../../model/process.ts';

/** Whether a sub-process takes the time of its inside, because nothing is said of it as a whole. */
export function isWalkedThrough(node: FlowNode): boolean {
  return (
    node.type === 'subProcess' &&
    node.budgetMinutes === null &&
    node.clock === 'run' &&
    node.counted
  );
}
