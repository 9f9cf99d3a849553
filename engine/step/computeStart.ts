import type { CompiledElement, CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { Payload } from '../model/payload.ts';
import type { EngineEvent } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { beginAt } from './begin.ts';
import { caught, gatewayBefore } from './caught.ts';
import { closeRun, drain, openNewRun, type ComputedStep } from './openRun.ts';
import { elementOf, raiseIncident, type LiveScope, type StepRun } from './stepRun.ts';
import { takePayload } from './takePayload.ts';
import { writeVariables } from './variables.ts';
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
  const payload = { values: variables, isDeclared: true };
  if (started?.type === 'startEvent') {
    tellTrigger(run, root, started);
    if (started.takes !== null) takeFirst(run, root, started, payload);
  }
  beginAt(run, root, startId);
  if (started !== null && started.type !== 'startEvent') catchFirst(run, root, started, payload);
  drain(run);
  return closeRun(run);
}

function tellTrigger(run: StepRun, root: LiveScope, started: CompiledElement): void {
  const entry = triggerEntry(root, started);
  if (entry !== null) run.trace.push(entry);
}

function takeFirst(
  run: StepRun,
  root: LiveScope,
  started: CompiledElement,
  payload: Payload,
): void {
  const { elementId } = started;
  const taken = takePayload(run, root, started, payload);
  if (taken.ok) return writeVariables(run, root, taken.values);
  raiseIncident(run, root, { code: 'EXPRESSION_FAILED', elementId, facts: taken.facts });
}

/** An instantiating element is entered as always, then it gets its event. */
function catchFirst(
  run: StepRun,
  root: LiveScope,
  started: CompiledElement,
  payload: Payload,
): void {
  const isWaiting =
    root.active.includes(started.elementId) || gatewayBefore(run, root, started.elementId) !== null;
  if (isWaiting) caught(run, root, started, { entry: triggerEntry(root, started), payload });
}
