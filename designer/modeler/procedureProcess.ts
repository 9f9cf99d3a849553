import type { ProcessModel } from '../../engine/model/process.ts';

/** The process of a file that is the procedure: it names its code, or else has anything in it. */
export function procedureProcess(processes: readonly ProcessModel[]): ProcessModel | undefined {
  return (
    processes.find(({ settings }) => settings.procedureCode !== null) ??
    processes.find(({ nodes }) => nodes.length > 0)
  );
}
