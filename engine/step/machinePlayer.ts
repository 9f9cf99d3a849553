import type { CompiledProcess } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { Player } from '../model/player.ts';
import { startStep } from './startStep.ts';
import { step } from './step.ts';

/** Plays processes on their compiled machines. */
export function machinePlayer(compile: (processId: ElementId) => CompiledProcess): Player {
  return {
    start: (processId, event, at) => startStep(compile(processId), event, at),
    step: (processId, state, event, at) => step(compile(processId), state, event, at),
  };
}
