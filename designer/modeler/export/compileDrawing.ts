import { compileProcess } from '../../../engine/compile/compileProcess.ts';
import type { MachineConfigJson } from '../../../engine/compile/machineConfig.ts';
import { machinesOf } from '../../../engine/compile/machinesOf.ts';
import { linkCalls, NO_PROCEDURES } from '../../../engine/model/linkCalls.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';

/** The machines of a drawing with the names of its elements; null when it cannot be run yet. */
export type CompiledDrawing = {
  readonly machines: readonly MachineConfigJson[];
  /** Of processes and elements that have one. */
  readonly names: ReadonlyMap<string, string>;
};

/**
 * Compiles what is drawn, as the server does when it is published; other procedures stand still.
 */
export async function compileDrawing(bpmn: string): Promise<CompiledDrawing | null> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return null;
  const definitions = linkCalls(parsed.value, NO_PROCEDURES);
  const machines: MachineConfigJson[] = [];
  const names = new Map<string, string>();
  for (const process of definitions.processes) {
    for (const { id, name } of [process, ...process.nodes]) if (name) names.set(id, name);
    const compiled = process.isExecutable ? compileProcess(process, definitions) : null;
    if (compiled?.ok === false) return null;
    if (compiled !== null) machines.push(...machinesOf(compiled.value));
  }
  return machines.length === 0 ? null : { machines, names };
}
