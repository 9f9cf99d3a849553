import type { CompiledProcess } from '../compile/compiledProcess.ts';
import type { EngineEvent, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { computeStart } from './computeStart.ts';
import { keepStep, recallStep } from './stepMemory.ts';

/**
 * The first step of a new instance: from what begins it until it waits.
 *
 * `startId` names the start event that was triggered, the instantiating receive task, or the event
 * behind an instantiating gateway; null takes the first start event without a trigger. Pure: the
 * same arguments give the same step, byte for byte as canonical JSON; parts of it are shared
 * between instances.
 */
export function startStep(
  compiled: CompiledProcess,
  event: Extract<EngineEvent, { readonly type: 'start' }>,
  at: Instant,
): Step {
  const known = recallStep(compiled, null, event, at);
  return known ?? keepStep(compiled, null, event, computeStart(compiled, event, at));
}
