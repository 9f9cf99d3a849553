import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { EngineEvent, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { closeRun, openNewRun } from './openRun.ts';
import { newScope, startMachine } from './runMachine.ts';
import { settle } from './settle.ts';
import { tell, type StepRun } from './stepRun.ts';

/**
 * The first step of a new instance: from its start event until it waits.
 *
 * `startId` names the start event that was triggered; null takes the first one without a trigger.
 * Pure: the same arguments give the same step, byte for byte as canonical JSON.
 */
export function startStep(
  compiled: CompiledProcess,
  event: Extract<EngineEvent, { readonly type: 'start' }>,
  at: Instant,
): Step {
  const startId = event.startId ?? plainStart(compiled);
  const run = openNewRun(compiled, at, startId, event.variables);
  const part = compiled.parts.get(compiled.processId);
  assert(part, `Expected a part for the process ${compiled.processId}.`);
  if (event.startId !== null) tellTrigger(run, event.startId);
  const root = newScope('0', null, part);
  run.scopes.set(root.id, root);
  startMachine(run, root);
  settle(run);
  return closeRun(run);
}

function plainStart(compiled: CompiledProcess): string | null {
  const plain = compiled.startIds.find((id) => {
    const element = compiled.elements.get(id);
    return element?.timer === null && element.catches === null;
  });
  return plain ?? compiled.startIds[0] ?? null;
}

function tellTrigger(run: StepRun, startId: string): void {
  const element = run.compiled.elements.get(startId);
  if (element?.timer) tell(run, 'timer-fired', startId);
  if (element?.catches) {
    tell(run, 'message-received', startId, { message: element.catches.messageName });
  }
}
