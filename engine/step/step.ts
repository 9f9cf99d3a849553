import type { CompiledProcess } from '../compile/compiledProcess.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import { accept, type Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { computeStep } from './computeStep.ts';
import { keepStep, recallStep } from './stepMemory.ts';

/**
 * Everything that follows from one event, until the instance waits again.
 *
 * Pure: the same arguments give the same step, byte for byte as canonical JSON; the snapshot given
 * is not changed, and parts of what is given back are shared between instances.
 * Refuses: INSTANCE_ENDED, TASK_NOT_OPEN for a completion, EVENT_NOT_EXPECTED for every other event
 * that the element does not wait for now, TURNS_EXHAUSTED when the step would go over a flow more
 * often than it declares.
 */
export function step(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
  at: Instant,
): Result<Step, StepRefusal> {
  const known = recallStep(compiled, snapshot, event, at);
  if (known !== null) return accept(known);
  const computed = computeStep(compiled, snapshot, event, at);
  return computed.ok ? accept(keepStep(compiled, snapshot, event, computed.value)) : computed;
}
