import { compiledHash } from './compiledHash.ts';
import type { CompiledProcess } from './compiledProcess.ts';
import type { MachineConfigJson } from './machineConfig.ts';

/**
 * The XState configurations of a process: its own first, then those of what can run inside it as a
 * scope of its own. `meta` of each root names process, part and hash.
 */
export function machinesOf(compiled: CompiledProcess): readonly MachineConfigJson[] {
  const { processId, parts } = compiled;
  const hash = compiledHash(compiled);
  return [...parts.values()].map(({ id, config }) => {
    const meta = { elementId: id, ...config.meta, process: processId, part: id, hash };
    return { ...config, meta };
  });
}
