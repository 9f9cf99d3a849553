import { SPLIT_SUFFIX } from '../check/soundness/scopeGraph.ts';
import type { CompiledElement, CompiledProcess } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { Incident, InstanceSnapshot } from '../model/instance.ts';
import { NOTHING_BROUGHT } from '../model/payload.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { EngineEvent, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { arm, disarm, forgetTimer, isArmed, isListening, setNextTurn } from './arming.ts';
import { caught } from './caught.ts';
import { completeElement } from './completeElement.ts';
import { startWaiting } from './enterPlace.ts';
import { failInstance, finish } from './finish.ts';
import { stateOf } from './stateOf.ts';
import { closeRun, drain, openRun, type ComputedStep } from './openRun.ts';
import { triggerEntry } from './triggerEntry.ts';
import {
  elementOf,
  incidentKey,
  isLooping,
  raiseIncident,
  tell,
  type LiveScope,
  type StepRun,
  type Work,
} from './stepRun.ts';
import { throwError } from './throwing.ts';
import { writeAt, writeVariables } from './variables.ts';

type ScopedEvent = Exclude<EngineEvent, { readonly type: 'start' | 'cancel' }>;

/**
 * Computes a step; `step` gives it again when the same is asked.
 *
 * Refuses: what `step` refuses.
 */
export function computeStep(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
  at: Instant,
): Result<ComputedStep, StepRefusal> {
  if (snapshot.status !== 'active' && snapshot.status !== 'incident') {
    return refuse({ code: 'INSTANCE_ENDED' });
  }
  const run = openRun(compiled, snapshot, at);
  const refusal = take(run, event);
  if (refusal !== null) return refuse(refusal);
  drain(run);
  if (run.exhausted === null) return accept(closeRun(run));
  const stopped = standStill(openRun(compiled, snapshot, at), event, run.exhausted);
  return stopped === null ? refuse(run.exhausted) : accept(closeRun(stopped));
}

/**
 * Of a step that must not be, a person is told; where time or another dossier has caused it nobody
 * is there to be told, and the element that has caught the event stands still.
 *
 * Source: docs/execution.md, Bounds of flows.
 */
function standStill(
  run: StepRun,
  event: EngineEvent,
  { elementId: flow, maxTurns }: NonNullable<StepRun['exhausted']>,
): StepRun | null {
  if (event.type !== 'timer' && event.type !== 'message' && event.type !== 'signal') return null;
  const { elementId } = event;
  const scope = scopeFor(run, event);
  if (scope === undefined) return null;
  if (event.type === 'timer') forgetTimer(scope, elementId);
  else disarm(run, scope, elementOf(run, elementId));
  const facts = { flow, maxTurns: String(maxTurns) };
  raiseIncident(run, scope, { code: 'TURNS_EXHAUSTED', elementId, facts });
  // What the data was asked for led to another step than this one.
  run.asked = null;
  return run;
}

function take(run: StepRun, event: EngineEvent): StepRefusal | null {
  if (event.type === 'start') {
    return { code: 'EVENT_NOT_EXPECTED', elementId: event.startId ?? run.compiled.processId };
  }
  if (event.type === 'cancel') {
    finish(run, 'terminated');
    run.outcome = event.outcome;
    return null;
  }
  const scope = scopeFor(run, event);
  const element = run.compiled.elements.get(event.elementId);
  if (scope === undefined || element === undefined) return notExpected(event);
  return takeIn(run, scope, element, event) ? null : notExpected(event);
}

function scopeFor(run: StepRun, { scopeId, elementId }: ScopedEvent): LiveScope | undefined {
  if (scopeId !== null) return run.scopes.get(scopeId);
  return [...run.scopes.values()].find(({ active }) => active.includes(elementId));
}

function notExpected({ type, elementId }: ScopedEvent): StepRefusal {
  return { code: type === 'complete' ? 'TASK_NOT_OPEN' : 'EVENT_NOT_EXPECTED', elementId };
}

function takeIn(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  event: ScopedEvent,
): boolean {
  switch (event.type) {
    case 'complete':
      return complete(run, scope, element, event.variables);
    case 'timer':
      return fireTimer(run, scope, element);
    case 'message':
    case 'signal':
      return receive(run, scope, element, event);
    case 'error':
      return takeError(run, scope, element, event.errorCode);
    case 'retry':
      return retry(run, scope, element, event.variables);
  }
}

function complete(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  variables: StepRun['variables'],
): boolean {
  const { elementId, opens } = element;
  if (opens === null || isLooping(scope, element)) return false;
  if (!scope.active.includes(elementId)) return false;
  writeAt(run, scope, element, variables);
  completeElement(run, scope, element);
  return true;
}

function fireTimer(run: StepRun, scope: LiveScope, element: CompiledElement): boolean {
  const { elementId, attached } = element;
  const occurrence = Object.hasOwn(scope.timers, elementId) ? scope.timers[elementId] : undefined;
  if (occurrence === undefined) return false;
  forgetTimer(scope, elementId);
  const entry = triggerEntry(scope, element);
  if (attached?.isInterrupting !== false) {
    caught(run, scope, element, { entry });
    return true;
  }
  if (entry !== null) run.trace.push(entry);
  setNextTurn(run, scope, element, occurrence + 1);
  caught(run, scope, element, { entry: null });
  return true;
}

function receive(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  { type, variables }: Extract<ScopedEvent, { readonly type: 'message' | 'signal' }>,
): boolean {
  const { elementId, catches } = element;
  if (catches?.kind !== type || !isListening(scope, elementId)) return false;
  const payload = { values: variables, isDeclared: true };
  caught(run, scope, element, { entry: triggerEntry(scope, element), payload });
  return true;
}

function takeError(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  code: string,
): boolean {
  if (!scope.active.includes(elementId)) return false;
  tell(run, scope, { type: 'error', elementId, facts: { code } });
  if (!throwError(run, { scope, elementId }, code, NOTHING_BROUGHT)) failInstance(run, code);
  return true;
}

function retry(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  variables: StepRun['variables'],
): boolean {
  const { elementId } = element;
  const incident = run.incidents.get(incidentKey(scope.id, elementId));
  if (incident === undefined) return false;
  run.incidents.delete(incidentKey(scope.id, elementId));
  writeVariables(run, scope, variables);
  // A data input that failed has kept the element from opening anything.
  const isUnopened =
    UNOPENED.has(incident.code) ||
    element.inputs.some(({ expression }) => expression === incident.facts['expression']);
  const place = stoppedPlace(scope, elementId);
  // The incident has kept every token at the element.
  const tokens = Math.max(1, scope.active.filter((id) => id === elementId).length);
  const goes = Array<Work>(tokens).fill({ kind: 'go', scope, placeId: place ?? elementId });
  if (place !== null) run.queue.push(...goes);
  else if (isUnopened) startWaiting(run, scope, element);
  else if (scope.active.includes(elementId)) goOnWaiting(run, scope, element);
  else if (isListening(scope, elementId)) run.isChanged = true;
  else if (isExpected(run, scope, element)) arm(run, scope, element);
  return true;
}

/** Incidents that have kept an element from opening anything. */
const UNOPENED = new Set<Incident['code']>([
  'STEP_LIMIT',
  'NO_VERSION_IN_FORCE',
  'PARTY_NOT_FOUND',
  'CALLS_ITSELF',
]);

/** Where the token of an element that goes on by itself stands; null for one that waits. */
function stoppedPlace({ part, value }: LiveScope, elementId: ElementId): string | null {
  const { marking } = stateOf(part, value);
  const isAutomatic = (placeId: string): boolean => {
    const kind = part.places.get(placeId)?.kind;
    return kind !== undefined && kind !== 'wait' && kind !== 'input';
  };
  const own = [elementId, `${elementId}${SPLIT_SUFFIX}`];
  return own.find((placeId) => marking.includes(placeId) && isAutomatic(placeId)) ?? null;
}

function goOnWaiting(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, catches } = element;
  if (isLooping(scope, element)) run.queue.push({ kind: 'items', scope, elementId });
  else if (isListening(scope, elementId)) run.isChanged = true;
  else if (catches !== null && !isArmed(scope, elementId)) arm(run, scope, element);
  else if (element.outputs.length > 0) completeElement(run, scope, element);
}

/** Whether an event is still to be waited for: its activity, gateway or scope is there. */
function isExpected(run: StepRun, scope: LiveScope, { elementId, type }: CompiledElement): boolean {
  if (type === 'startEvent') return scope.part.eventStarts.includes(elementId);
  return scope.active.some((id) => {
    return !id.startsWith('~') && elementOf(run, id).watches.includes(elementId);
  });
}
