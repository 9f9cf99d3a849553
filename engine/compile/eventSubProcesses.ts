import { graphOf } from '../check/graph/graphOf.ts';
import type { ElementId } from '../model/ids.ts';
import type { ProcessModel } from '../model/process.ts';

/** An event sub-process with the start event that begins it. */
export type EventSubProcess = {
  readonly id: ElementId;
  readonly startId: ElementId;
  readonly isInterrupting: boolean;
};

/** Event sub-processes drawn directly in a process or sub-process, in document order. */
export function eventSubProcesses(
  process: ProcessModel,
  parentId: string,
): readonly EventSubProcess[] {
  const graph = graphOf(process);
  return graph.eventSubProcesses(parentId).flatMap(({ id }) => {
    const [start] = graph.starts(id);
    return start === undefined
      ? []
      : [{ id, startId: start.id, isInterrupting: start.isInterrupting }];
  });
}
