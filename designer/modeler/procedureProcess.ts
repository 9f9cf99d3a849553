import type { ProcessModel } from '../../engine/model/process.ts';

/**
 * The process of a file that is the procedure: it names its code, or else has anything in it. What
 * it calls may stand beside it.
 */
export function procedureProcess(processes: readonly ProcessModel[]): ProcessModel | undefined {
  const own = processes.filter(({ procedureId }) => procedureId === null);
  return (
    own.find(({ settings }) => settings.procedureCode !== null) ??
    own.find(({ nodes }) => nodes.length > 0)
  );
}
