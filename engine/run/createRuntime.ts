import { checkContent } from './checkContent.ts';
import { createTurns } from './inTurn.ts';
import { createLifeEvents } from './lifeEvents.ts';
import { createMachineCache } from './machineCache.ts';
import type { Runtime, RuntimeParts } from './runtime.ts';

/** The runtime of one program on one store; the caller keeps the store and closes it. */
export function createRuntime(parts: RuntimeParts): Runtime {
  return {
    ...parts,
    check: parts.check ?? checkContent,
    machines: createMachineCache((versionId) => parts.store.findVersion(versionId)),
    events: createLifeEvents(),
    inTurn: createTurns(),
  };
}
