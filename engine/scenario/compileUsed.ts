import { compileProcess } from '../compile/compileProcess.ts';
import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';

/** Compiles processes of a file; refuses with everything that makes running them impossible. */
export function compileUsed(
  definitions: Definitions,
  processes: Iterable<ProcessModel>,
): Result<(processId: ElementId) => CompiledProcess, readonly Problem[]> {
  const compiled = new Map<ElementId, CompiledProcess>();
  const problems: Problem[] = [];
  for (const process of processes) {
    const result = compileOnce(process, definitions);
    if (result.ok) compiled.set(process.id, result.value);
    else problems.push(...result.refusal);
  }
  if (problems.length > 0) return refuse(problems);
  return accept((processId) => {
    const found = compiled.get(processId);
    assert(found, `Expected ${processId} to be compiled.`);
    return found;
  });
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
