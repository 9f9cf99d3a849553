import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { CalledTime } from '../time/timeBuilding.ts';
import { undoMinutes } from '../time/undoMinutes.ts';
import { undoSteps } from '../time/undoSteps.ts';
import { findLongestPath, type LongestPath } from './findLongestPath.ts';
import { graphOf } from './graphOf.ts';
import { inCallOrder } from './inCallOrder.ts';

type LongestPaths = ReadonlyMap<ElementId, LongestPath & CalledTime>;

/** Asked by several rules for every process of a file. */
const KNOWN = new WeakMap<readonly ProcessModel[], LongestPaths>();

/**
 * The longest way through each process of a file by its id, calls included. A process that calls
 * itself, directly or through others, counts one call.
 */
export function longestPaths(processes: readonly ProcessModel[]): LongestPaths {
  const known = KNOWN.get(processes);
  if (known !== undefined) return known;
  const paths = new Map<ElementId, LongestPath & CalledTime>();
  for (const process of inCallOrder(processes)) {
    const graph = graphOf(process);
    const undoing = { graph, counts: () => true, called: paths };
    paths.set(process.id, {
      ...findLongestPath(process, graph, { called: paths }),
      undoMinutes: undoMinutes(undoing, undoSteps(graph, process.id)),
    });
  }
  KNOWN.set(processes, paths);
  return paths;
}
