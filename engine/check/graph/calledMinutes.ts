import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { buildProcessGraph } from './buildProcessGraph.ts';
import { findLongestPath } from './findLongestPath.ts';
import { inCallOrder } from './inCallOrder.ts';

type Minutes = ReadonlyMap<ElementId, WorkingMinutes>;

/** Two rules ask this of every process of a file. */
const KNOWN = new WeakMap<readonly ProcessModel[], Minutes>();

/**
 * The longest way through each process of a file, for calls of it. A process that calls itself,
 * directly or through others, counts one call.
 */
export function calledMinutes(processes: readonly ProcessModel[]): Minutes {
  const known = KNOWN.get(processes);
  if (known !== undefined) return known;
  const minutes = new Map<ElementId, WorkingMinutes>();
  for (const process of inCallOrder(processes)) {
    const { sumMinutes } = findLongestPath(process, buildProcessGraph(process), minutes);
    minutes.set(process.id, sumMinutes);
  }
  KNOWN.set(processes, minutes);
  return minutes;
}
