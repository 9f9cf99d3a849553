import { compileProcess } from '../../compile/compileProcess.ts';
import type { CompiledProcess } from '../../compile/compiledProcess.ts';
import { assert } from '../../model/assert.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, ProcessModel } from '../../model/process.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Scenario, ScenarioRefusal } from './scenario.ts';

/** The processes that a scenario can come to, compiled. */
export type UsedProcesses = {
  readonly processes: ReadonlyMap<ElementId, ProcessModel>;
  readonly compile: (processId: ElementId) => CompiledProcess;
  /** Null when the first instance is started by a message or a timer. */
  readonly mainId: ElementId | null;
};

/**
 * Compiles every executable process of the file; all of them, where none is marked as executable.
 */
export function compileUsed(
  definitions: Definitions,
  scenario: Scenario,
): Result<UsedProcesses, ScenarioRefusal> {
  const named = new Set([scenario.start, ...scenario.startFirst]);
  const isAny = definitions.processes.some((process) => process.isExecutable);
  const used = definitions.processes.filter(
    (process) => !isAny || process.isExecutable || named.has(process.id),
  );
  const processes = new Map(used.map((process) => [process.id, process]));
  const missing = [...named].find((id) => id !== null && !processes.has(id));
  if (missing !== undefined) return refuse({ code: 'PROCESS_NOT_FOUND', processId: missing });
  const mainId = scenario.start ?? selfStarting(used)?.id ?? null;
  if (mainId === null && !used.some(hasTrigger)) {
    return refuse({ code: 'PROCESS_NOT_FOUND', processId: null });
  }
  const compiled = new Map<ElementId, CompiledProcess>();
  const problems: Problem[] = [];
  for (const process of used) {
    const result = compileOnce(process, definitions);
    if (result.ok) compiled.set(process.id, result.value);
    else problems.push(...result.refusal);
  }
  if (problems.length > 0) return refuse({ code: 'HAS_PROBLEMS', problems });
  const compile = (processId: ElementId): CompiledProcess => {
    const found = compiled.get(processId);
    assert(found, `Expected ${processId} to be compiled.`);
    return found;
  };
  return accept({ processes, compile, mainId });
}

type Compiling = ReturnType<typeof compileProcess>;

/** A drawing is played many times, and compiling takes longer than playing. */
const COMPILED = new WeakMap<Definitions, Map<ElementId, Compiling>>();

function compileOnce(process: ProcessModel, definitions: Definitions): Compiling {
  const known = COMPILED.get(definitions) ?? new Map<ElementId, Compiling>();
  COMPILED.set(definitions, known);
  const result = known.get(process.id) ?? compileProcess(process, definitions);
  known.set(process.id, result);
  return result;
}

function selfStarting(processes: readonly ProcessModel[]): ProcessModel | undefined {
  return processes.find((process) => {
    const starts = startsOf(process);
    return starts.length === 0 || starts.some((node) => node.event.kind === 'none');
  });
}

function hasTrigger(process: ProcessModel): boolean {
  return startsOf(process).some((node) => node.event.kind !== 'none');
}

function startsOf(process: ProcessModel) {
  return process.nodes
    .filter((node) => node.type === 'startEvent')
    .filter((node) => node.parentId === process.id);
}
