import type { CompiledElement, CompiledProcess } from '../compile/compiledProcess.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { ElementId } from '../model/ids.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { EngineEvent, Step, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { closeRun, openRun } from './openRun.ts';
import { loadMachine, sendToMachine } from './runMachine.ts';
import { failInstance, finish, settle } from './settle.ts';
import {
  incidentKey,
  mergeVariables,
  tell,
  type LiveScope,
  type MutableEntry,
  type StepRun,
} from './stepRun.ts';
import { throwError } from './throwError.ts';
import { forgetTimer, startEvent } from './waiting.ts';

type ScopedEvent = Exclude<EngineEvent, { readonly type: 'start' | 'cancel' }>;

/**
 * Everything that follows from one event, until the instance waits again.
 *
 * Pure: the same arguments give the same step, byte for byte as canonical JSON; the snapshot given
 * is not changed.
 * Refuses: INSTANCE_ENDED, TASK_NOT_OPEN for a completion, EVENT_NOT_EXPECTED for every other event
 * that the element does not wait for now.
 */
export function step(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
  at: Instant,
): Result<Step, StepRefusal> {
  if (snapshot.status !== 'active' && snapshot.status !== 'incident') {
    return refuse({ code: 'INSTANCE_ENDED' });
  }
  const run = openRun(compiled, snapshot, at);
  const refusal = take(run, event);
  if (refusal !== null) return refuse(refusal);
  settle(run);
  return accept(closeRun(run));
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
  const scope = run.scopes.get(event.scopeId);
  const element = run.compiled.elements.get(event.elementId);
  if (scope === undefined || element === undefined) return notExpected(event);
  loadMachine(run, scope);
  return takeIn(run, scope, element, event) ? null : notExpected(event);
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
      return receive(run, scope, element, event.variables);
    case 'error':
      return takeError(run, scope, element, event.errorCode);
    case 'retry':
      return retry(run, scope, element, event.variables);
  }
}

function complete(
  run: StepRun,
  scope: LiveScope,
  { elementId, opens }: CompiledElement,
  variables: StepRun['variables'],
): boolean {
  if (opens === null || !scope.marking.has(elementId)) return false;
  mergeVariables(run, variables);
  sendToMachine(run, scope, eventType(elementId, 'done'));
  return true;
}

function fireTimer(run: StepRun, scope: LiveScope, element: CompiledElement): boolean {
  const { elementId } = element;
  const occurrence = Object.hasOwn(scope.timers, elementId) ? scope.timers[elementId] : undefined;
  if (occurrence === undefined || listener(run, scope, element) === null) return false;
  forgetTimer(scope, elementId);
  scope.fired = occurrence;
  announce(run, scope, element, { type: 'timer-fired', elementId, item: null });
  sendToMachine(run, scope, eventType(elementId, 'timer'));
  return true;
}

function receive(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  variables: StepRun['variables'],
): boolean {
  const { elementId, catches } = element;
  if (catches === null || listener(run, scope, element) === null) return false;
  mergeVariables(run, variables);
  const facts = { message: catches.messageName };
  announce(run, scope, element, { type: 'message-received', elementId, item: null, facts });
  const name = element.type === 'receiveTask' ? 'done' : 'message';
  sendToMachine(run, scope, eventType(elementId, name));
  return true;
}

/**
 * The active element that waits for the event: itself, its activity, or its event-based gateway.
 */
function listener(run: StepRun, scope: LiveScope, element: CompiledElement): ElementId | null {
  const { elementId, attached } = element;
  if (attached !== null) return scope.marking.has(attached.toId) ? attached.toId : null;
  if (scope.marking.has(elementId)) return elementId;
  return gatewayOf(run, scope, elementId);
}

function gatewayOf(run: StepRun, scope: LiveScope, elementId: ElementId): ElementId | null {
  for (const id of scope.marking) {
    const gateway = run.compiled.elements.get(id);
    if (gateway?.type === 'eventBasedGateway' && gateway.watches.includes(elementId)) return id;
  }
  return null;
}

/** Tells the event now, or, behind an event-based gateway, when the path has come to it. */
function announce(
  run: StepRun,
  scope: LiveScope,
  { elementId, attached }: CompiledElement,
  entry: MutableEntry,
): void {
  if (attached === null && !scope.marking.has(elementId)) scope.caught = entry;
  else run.trace.push(entry);
}

function takeError(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  code: string,
): boolean {
  if (!scope.marking.has(elementId)) return false;
  tell(run, 'error', elementId, { code });
  if (!throwError(run, scope, elementId, code)) failInstance(run, code);
  return true;
}

function retry(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  variables: StepRun['variables'],
): boolean {
  const { elementId, attached } = element;
  if (!run.incidents.delete(incidentKey(scope.id, elementId))) return false;
  mergeVariables(run, variables);
  const isEvent = element.timer !== null || element.catches !== null;
  const isListening = scope.marking.has(attached?.toId ?? elementId);
  if (isEvent && isListening) startEvent(run, scope, element);
  // Any event makes the machine ask its guards again.
  sendToMachine(run, scope, 'go-on');
  return true;
}
