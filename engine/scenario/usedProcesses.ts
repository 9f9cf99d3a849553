import type { ElementId } from '../model/ids.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Scenario, ScenarioRefusal } from './scenario.ts';
import { startTriggers } from './startTriggers.ts';

/** The processes that a scenario can come to. */
export type UsedProcesses = {
  readonly processes: ReadonlyMap<ElementId, ProcessModel>;
  /** Null when the first instance is started by an event. */
  readonly mainId: ElementId | null;
};

/**
 * Every executable process of the file, or all of them where none is marked as executable.
 *
 * The main one is that of `start`, else the first that starts by itself and is not called by
 * another, else the first that starts by itself.
 */
export function usedProcesses(
  definitions: Definitions,
  scenario: Scenario,
): Result<UsedProcesses, ScenarioRefusal> {
  const named = new Set([scenario.start, ...scenario.startFirst]);
  const own = definitions.processes.filter(({ procedureId }) => procedureId === null);
  const isAny = own.some((process) => process.isExecutable);
  const used = own.filter((process) => !isAny || process.isExecutable || named.has(process.id));
  const processes = new Map(used.map((process) => [process.id, process]));
  const missing = [...named].find((id) => id !== null && !processes.has(id));
  if (missing !== undefined) return refuse({ code: 'PROCESS_NOT_FOUND', processId: missing });
  const mainId = scenario.start ?? findMain(definitions, used)?.id ?? null;
  if (mainId === null && used.every((process) => startTriggers(process).length === 0)) {
    return refuse({ code: 'PROCESS_NOT_FOUND', processId: null });
  }
  return accept({ processes, mainId });
}

function findMain(
  definitions: Definitions,
  used: readonly ProcessModel[],
): ProcessModel | undefined {
  const called = new Set(
    definitions.processes
      .flatMap((process) => process.nodes)
      .map((node) => (node.type === 'callActivity' ? node.calledId : null)),
  );
  const candidates = used.filter(startsByItself);
  return candidates.find((process) => !called.has(process.id)) ?? candidates[0];
}

function startsByItself(process: ProcessModel): boolean {
  const starts = process.nodes.filter(
    (node) => node.type === 'startEvent' && node.parentId === process.id,
  );
  if (starts.length === 0) return startTriggers(process).length === 0;
  return starts.some((node) => node.type === 'startEvent' && node.event.kind === 'none');
}
