import type { FlowNode } from '../../model/process.ts';
import type { TimeBuilding } from './timeBuilding.ts';

/** The nodes and, of those that are walked through, all that is in them. */
export function nodesInside(
  building: TimeBuilding,
  held: readonly FlowNode[],
): readonly FlowNode[] {
  const inside = [...held];
  // An array yields what is added while it is walked: it is the queue of the search.
  for (const node of inside) {
    if (building.isOpened(node)) inside.push(...building.graph.children(node.id));
  }
  return inside;
}
