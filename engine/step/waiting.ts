import { parseTimer } from '../calendar/parseTimer.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { TimerDefinition } from '../model/process.ts';
import { evaluateExpression } from '../expression/evaluateExpression.ts';
import { keyText } from './findOut.ts';
import { resolveTimerText } from './resolveTimerText.ts';
import { elementOf, raiseIncident, tell, type LiveScope, type StepRun } from './stepRun.ts';

/** Opens what an element waits with: its task, its own event, and the events on its border. */
export function startWaiting(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, opens, connector } = element;
  const scopeId = scope.id;
  if (opens !== null) run.effects.push({ type: 'openTask', elementId, scopeId, kind: opens });
  if (opens === 'external' && connector !== null) {
    const variables = run.variables;
    run.effects.push({ type: 'callConnector', elementId, scopeId, connector, variables });
  }
  for (const one of eventsOf(run, element)) startEvent(run, scope, one);
}

/** Closes what startWaiting has opened; a timer that has just fired is not there any more. */
export function stopWaiting(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const scopeId = scope.id;
  for (const { elementId, timer, catches } of eventsOf(run, element)) {
    if (catches !== null) run.effects.push({ type: 'stopWaiting', elementId, scopeId });
    if (timer === null || !Object.hasOwn(scope.timers, elementId)) continue;
    forgetTimer(scope, elementId);
    run.effects.push({ type: 'cancelTimer', elementId, scopeId });
  }
}

/** The element itself, if it catches, and the events armed with it. */
export function eventsOf(run: StepRun, element: CompiledElement): readonly CompiledElement[] {
  const watched = element.watches.map((id) => elementOf(run, id));
  return [element, ...watched].filter((one) => one.timer !== null || one.catches !== null);
}

/** Starts to wait for one event; an expression that fails is an incident at the event. */
export function startEvent(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  if (element.timer !== null) setTimer(run, scope, element, 1);
  if (element.catches !== null) waitMessage(run, scope, element);
}

/** Sets the timer again after a firing of a cycle that has turns left. */
export function setNextTurn(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  occurrence: number,
): void {
  if (element.timer?.kind !== 'cycle') return;
  const timer = resolveTimer(run, scope, element.elementId, element.timer);
  const parsed = timer === null ? null : parseTimer(timer);
  if (parsed?.kind !== 'cycle' || (parsed.times !== null && occurrence > parsed.times)) return;
  setTimer(run, scope, element, occurrence);
}

/** No longer waits for the timer, without asking the shell to cancel it. */
export function forgetTimer(scope: LiveScope, elementId: string): void {
  const { [elementId]: _fired, ...rest } = scope.timers;
  scope.timers = rest;
}

function setTimer(
  run: StepRun,
  scope: LiveScope,
  { elementId, timer: definition }: CompiledElement,
  occurrence: number,
): void {
  const timer = definition === null ? null : resolveTimer(run, scope, elementId, definition);
  if (timer === null) return;
  scope.timers = { ...scope.timers, [elementId]: occurrence };
  run.effects.push({ type: 'setTimer', elementId, scopeId: scope.id, timer, occurrence });
  tell(run, 'timer-set', elementId, { timer: timer.text, occurrence });
}

function resolveTimer(
  run: StepRun,
  scope: LiveScope,
  elementId: string,
  definition: TimerDefinition,
): TimerDefinition | null {
  const resolved = resolveTimerText(definition, run);
  if (resolved.ok) return resolved.value;
  const facts = resolved.refusal;
  raiseIncident(run, { code: 'EXPRESSION_FAILED', elementId, scopeId: scope.id, facts });
  return null;
}

function waitMessage(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, catches } = element;
  if (catches === null) return;
  const { messageName, key } = catches;
  const answer = key === null ? null : evaluateExpression(key, run);
  if (answer !== null && !answer.ok) {
    const { facts } = answer;
    raiseIncident(run, { code: 'EXPRESSION_FAILED', elementId, scopeId: scope.id, facts });
    return;
  }
  const correlationValue = answer === null ? null : keyText(key, answer.value);
  const wait = { elementId, scopeId: scope.id, messageName, correlationValue };
  run.effects.push({ type: 'waitMessage', ...wait });
}
