import type { CompiledPart } from '../compile/compiledProcess.ts';
import { toMachine, type PartMachine } from '../compile/toMachine.ts';

const MACHINES = new WeakMap<CompiledPart, PartMachine>();

/** The machine of a part, made once and kept as long as the part is. */
export function machineOf(part: CompiledPart): PartMachine {
  const known = MACHINES.get(part);
  if (known !== undefined) return known;
  const machine = toMachine(part);
  MACHINES.set(part, machine);
  return machine;
}
