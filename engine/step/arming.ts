import { hasTurnLeft } from '../calendar/hasTurnLeft.ts';
import { parseTimer } from '../calendar/parseTimer.ts';
import { itemId } from '../check/soundness/scopeGraph.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import type { TimerDefinition } from '../model/process.ts';
import { resolveTimerText } from '../expression/resolveTimerText.ts';
import { elementOf, raiseIncident, tell, type LiveScope, type StepRun } from './stepRun.ts';
import { evaluateIn, localsOf, visibleIn } from './variables.ts';

/**
 * Begins to wait for what an event catches; an expression that fails is an incident at the event.
 *
 * Errors, escalations, compensation and cancel need no arming: who throws them looks for who
 * catches.
 */
export function arm(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, catches } = element;
  switch (catches?.kind) {
    case 'timer':
      return setTimer(run, scope, element, 1);
    case 'message':
      return waitMessage(run, scope, element);
    case 'signal': {
      const { signalName } = catches;
      run.effects.push({ type: 'waitSignal', elementId, scopeId: scope.id, signalName });
      return listen(run, scope, elementId);
    }
    case 'condition':
      run.isChanged = true;
      return listen(run, scope, elementId);
    default:
      return undefined;
  }
}

function listen(run: StepRun, scope: LiveScope, elementId: ElementId): void {
  const since = run.nextArming;
  run.nextArming += 1;
  scope.listening = [...scope.listening, { elementId, since }];
}

/** No longer waits; a timer that has just fired is not there any more. */
export function disarm(
  run: StepRun,
  scope: LiveScope,
  { elementId, catches }: CompiledElement,
): void {
  const { id: scopeId } = scope;
  if (Object.hasOwn(scope.timers, elementId)) {
    forgetTimer(scope, elementId);
    run.effects.push({ type: 'cancelTimer', elementId, scopeId });
  }
  if (!isListening(scope, elementId)) return;
  scope.listening = scope.listening.filter((one) => one.elementId !== elementId);
  if (catches?.kind !== 'condition') run.effects.push({ type: 'stopWaiting', elementId, scopeId });
}

/** Whether the scope waits for the message, signal or condition of that element. */
export function isListening(scope: LiveScope, elementId: ElementId): boolean {
  return scope.listening.some((one) => one.elementId === elementId);
}

/** Whether the event can happen now. */
export function isArmed(scope: LiveScope, elementId: ElementId): boolean {
  return Object.hasOwn(scope.timers, elementId) || isListening(scope, elementId);
}

/** No longer waits for the timer, without asking the shell to cancel it. */
export function forgetTimer(scope: LiveScope, elementId: ElementId): void {
  const timers = ownTimers(scope);
  delete timers[elementId];
}

/** Timers that a scope has copied in this step; the scope lives no longer than the step. */
const OWN = new WeakMap<LiveScope, LiveScope['timers']>();

/** The timers of a scope, to be changed: what was stored is never changed itself. */
function ownTimers(scope: LiveScope): { [elementId: ElementId]: number } {
  const known = OWN.get(scope);
  const own = known === scope.timers ? known : { ...scope.timers };
  OWN.set(scope, own);
  scope.timers = own;
  return own;
}

/**
 * What an active element listens to beside itself: its boundary events, or what stands behind an
 * event-based gateway. An item has none: those of the looping activity belong to it as a whole.
 */
export function watchedBy(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
): readonly CompiledElement[] {
  if (scope.part.id === itemId(elementId)) return [];
  return elementOf(run, elementId).watches.map((id) => elementOf(run, id));
}

/** Sets the timer again after a firing of a cycle that has turns left. */
export function setNextTurn(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  occurrence: number,
): void {
  if (element.catches?.kind !== 'timer' || element.catches.timer.kind !== 'cycle') return;
  const timer = resolveTimer(run, scope, element.elementId, element.catches.timer);
  const parsed = timer === null ? null : parseTimer(timer);
  if (!hasTurnLeft(parsed, occurrence, run.at)) return;
  setTimer(run, scope, element, occurrence);
}

function setTimer(
  run: StepRun,
  scope: LiveScope,
  { elementId, catches }: CompiledElement,
  occurrence: number,
): void {
  if (catches?.kind !== 'timer') return;
  const timer = resolveTimer(run, scope, elementId, catches.timer);
  if (timer === null) return;
  ownTimers(scope)[elementId] = occurrence;
  run.effects.push({ type: 'setTimer', elementId, scopeId: scope.id, timer, occurrence });
  tell(run, scope, { type: 'timer-set', elementId, facts: { timer: timer.text, occurrence } });
}

function resolveTimer(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  definition: TimerDefinition,
): TimerDefinition | null {
  const locals = localsOf(scope, elementOf(run, elementId));
  const isComputed = definition.text.startsWith('=');
  const variables = isComputed ? { ...visibleIn(run, scope), ...locals } : {};
  const resolved = resolveTimerText(definition, { variables, at: run.at });
  if (resolved.ok) return resolved.value;
  raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts: resolved.refusal });
  return null;
}

function waitMessage(
  run: StepRun,
  scope: LiveScope,
  { elementId, catches }: CompiledElement,
): void {
  if (catches?.kind !== 'message') return;
  const { messageName, key } = catches;
  const locals = localsOf(scope, elementOf(run, elementId));
  const answer = key === null ? null : evaluateIn(run, scope, key, locals);
  if (answer !== null && !answer.ok) {
    raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts: answer.facts });
    return;
  }
  const correlationValue = answer === null ? null : keyText(answer.value);
  const wait = { elementId, scopeId: scope.id, messageName, correlationValue };
  run.effects.push({ type: 'waitMessage', ...wait });
  listen(run, scope, elementId);
}

/** The text by which messages are matched; null for no key. */
export function keyText(value: Json): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
