import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { Listening } from '../model/instance.ts';
import { elementOf, incidentKey, raiseIncident, type LiveScope, type StepRun } from './stepRun.ts';
import { askIn, localsOf } from './variables.ts';

/**
 * Fires conditional events whose condition turns from not true to true, one after the other, until
 * none does.
 *
 * Source: docs/execution.md, Conditions.
 */
export function lookAtConditions(run: StepRun): void {
  while (run.isChanged && run.ended === null) {
    run.isChanged = false;
    const next = firstTrue(run);
    if (next === null) return;
    // What it causes is done first; then all are looked at again.
    run.mechanics.caught(run, next.scope, next.element, { entry: null });
    run.isChanged = true;
  }
}

function firstTrue(
  run: StepRun,
): { readonly scope: LiveScope; readonly element: CompiledElement } | null {
  for (const scope of run.scopes.values()) {
    for (const one of scope.listening) {
      // Within a step a condition has one value until variables change.
      if (run.looked.has(one)) continue;
      const element = elementOf(run, one.elementId);
      if (element.catches?.kind !== 'condition') continue;
      const isTrue = look(run, scope, element, element.catches.condition);
      const wasTrue = one.wasTrue ?? false;
      run.looked.add(isTrue === wasTrue ? one : note(scope, one, isTrue));
      if (isTrue && !wasTrue) return { scope, element };
    }
  }
  return null;
}

function note(scope: LiveScope, before: Listening, wasTrue: boolean): Listening {
  const noted = { ...before, wasTrue };
  scope.listening = scope.listening.map((one) => (one === before ? noted : one));
  return noted;
}

function look(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  condition: string,
): boolean {
  if (run.incidents.has(incidentKey(scope.id, elementId))) return false;
  const locals = localsOf(scope, elementOf(run, elementId));
  const answer = askIn(run, scope, { condition, isPatient: true }, locals);
  if (answer.ok) return answer.value === true;
  raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts: answer.facts });
  return false;
}
