import type { CompiledElement, CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { EngineEvent, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { TraceEntry } from '../model/trace.ts';
import { beginAt } from './begin.ts';
import { caught, gatewayBefore } from './caught.ts';
import { closeRun, drain, openNewRun } from './openRun.ts';
import { elementOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * The first step of a new instance: from what begins it until it waits.
 *
 * `startId` names the start event that was triggered, the instantiating receive task, or the event
 * behind an instantiating gateway; null takes the first start event without a trigger. Pure: the
 * same arguments give the same step, byte for byte as canonical JSON.
 */
export function startStep(
  compiled: CompiledProcess,
  { startId, variables }: Extract<EngineEvent, { readonly type: 'start' }>,
  at: Instant,
): Step {
  const run = openNewRun(compiled, at, variables);
  const [root] = run.scopes.values();
  assert(root, 'Expected a new instance to have a scope.');
  const started = startId === null ? null : elementOf(run, startId);
  if (started?.type === 'startEvent') tellTrigger(run, root, started);
  beginAt(run, root, startId);
  if (started !== null && started.type !== 'startEvent') catchFirst(run, root, started);
  drain(run);
  return closeRun(run);
}

function tellTrigger(run: StepRun, root: LiveScope, started: CompiledElement): void {
  const entry = triggerEntry(root, started);
  if (entry !== null) run.trace.push(entry);
}

/** An instantiating element is entered as always, then it gets its event. */
function catchFirst(run: StepRun, root: LiveScope, started: CompiledElement): void {
  const isWaiting =
    root.active.includes(started.elementId) || gatewayBefore(run, root, started.elementId) !== null;
  if (isWaiting) caught(run, root, started, triggerEntry(root, started));
}

/** The entry that tells that an event has caught what it waited for; null for conditions. */
export function triggerEntry(
  scope: LiveScope,
  { elementId, catches }: CompiledElement,
): TraceEntry | null {
  const plain = { elementId, item: scope.item };
  switch (catches?.kind) {
    case 'timer':
      return { ...plain, type: 'timer-fired' };
    case 'message':
      return { ...plain, type: 'message-received', facts: { message: catches.messageName } };
    case 'signal':
      return { ...plain, type: 'signal', facts: { signal: catches.signalName } };
    default:
      return null;
  }
}
