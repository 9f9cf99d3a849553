import type { Definitions, ProcessModel } from '../../model/process.ts';

/**
 * The file's own processes that no other one of it calls: what is called sees the variables of
 * whoever calls it.
 */
export function uncalledProcesses({ processes }: Definitions): readonly ProcessModel[] {
  const called = new Set(
    processes.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === 'callActivity' ? [node.calledId] : [])),
    ),
  );
  return processes.filter(({ id, procedureId }) => procedureId === null && !called.has(id));
}
