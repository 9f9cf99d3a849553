import type { CompiledProcess } from '../../engine/compile/compiledProcess.ts';
import type { ElementId } from '../../engine/model/ids.ts';
import type { InstanceSnapshot } from '../../engine/model/instance.ts';
import type { Player } from '../../engine/model/player.ts';
import type { EngineEvent, Step } from '../../engine/model/step.ts';
import { computeStart } from '../../engine/step/computeStart.ts';
import { computeStep } from '../../engine/step/computeStep.ts';
import { startStep } from '../../engine/step/startStep.ts';
import { step } from '../../engine/step/step.ts';

/** Steps that were kept and given again, and the first that differs from a computed one. */
export type KeptSteps = {
  readonly player: Player;
  readonly found: {
    kept: number;
    difference: { readonly where: string; readonly one: string; readonly other: string } | null;
  };
};

/** Plays on the compiled machines, and computes every step that is given from memory once more. */
export function keptSteps(compile: (processId: ElementId) => CompiledProcess): KeptSteps {
  const found: KeptSteps['found'] = { kept: 0, difference: null };
  const compare = (where: string, given: Step, again: Step, computed: Step): void => {
    // Only steps from memory share what they ask for.
    if (given.trace === again.trace) found.kept += 1;
    const [one, other] = [JSON.stringify(given), JSON.stringify(computed)];
    if (one !== other) found.difference ??= { where, one, other };
  };
  const player: Player = {
    start: (processId, event, at) => {
      const compiled = compile(processId);
      const given = startStep(compiled, event, at);
      const again = startStep(compiled, event, at);
      compare(`start of ${processId}`, given, again, computeStart(compiled, event, at).step);
      return given;
    },
    step: (processId, state: InstanceSnapshot, event: EngineEvent, at) => {
      const compiled = compile(processId);
      const given = step(compiled, state, event, at);
      const again = step(compiled, state, event, at);
      const computed = computeStep(compiled, state, event, at);
      if (given.ok && again.ok && computed.ok) {
        compare(JSON.stringify(event), given.value, again.value, computed.value.step);
      } else if (given.ok !== computed.ok) {
        const [one, other] = [JSON.stringify(given), JSON.stringify(computed)];
        found.difference ??= { where: JSON.stringify(event), one, other };
      }
      return given;
    },
  };
  return { player, found };
}
