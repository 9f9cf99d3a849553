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
  const own = process.nodes.filter((node) => node.parentId === parentId);
  return own.flatMap((node) => {
    if (node.type !== 'subProcess' || node.kind !== 'event') return [];
    const start = process.nodes.find(
      (one) => one.type === 'startEvent' && one.parentId === node.id,
    );
    if (start?.type !== 'startEvent') return [];
    return [{ id: node.id, startId: start.id, isInterrupting: start.isInterrupting }];
  });
}
