import type { CompiledElement, CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { EngineEvent } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { beginAt } from './begin.ts';
import { caught, gatewayBefore } from './caught.ts';
import { closeRun, drain, openNewRun, type ComputedStep } from './openRun.ts';
import { elementOf, type LiveScope, type StepRun } from './stepRun.ts';
import { triggerEntry } from './triggerEntry.ts';

/** Computes the first step of an instance; `startStep` gives it again when the same is asked. */
export function computeStart(
  compiled: CompiledProcess,
  { startId, variables }: Extract<EngineEvent, { readonly type: 'start' }>,
  at: Instant,
): ComputedStep {
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
