import { catching } from '../compile/scopeContext.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { ElementId } from '../model/ids.ts';
import { sendToMachine } from './runMachine.ts';
import type { LiveScope, StepRun } from './stepRun.ts';

/**
 * Gives an error to the innermost boundary event that catches it, from an element outwards.
 *
 * Answers whether one does; the scope is the one in which the element is active.
 * Source: BPMN 2.0.2 clause 13.5.3.
 */
export function throwError(
  run: StepRun,
  from: LiveScope,
  elementId: ElementId,
  code: string | null,
): boolean {
  let scope = from;
  let current: ElementId | undefined = elementId;
  while (current !== undefined && current !== run.compiled.processId) {
    const element = run.compiled.elements.get(current);
    const handler = catching(run.compiled.elements, element?.watches ?? [], code);
    if (handler !== null) {
      sendToMachine(run, scope, eventType(handler, 'error'));
      return true;
    }
    current = element?.parentId;
    while (scope.part.ownerId === current && scope.parentId !== null) {
      scope = run.scopes.get(scope.parentId) ?? scope;
    }
  }
  return false;
}
