import { stateOf } from './stateOf.ts';
import { childrenOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Whether nothing is left in a scope but event sub-processes that run: no other one may be
 * initiated there any more.
 *
 * Source: BPMN 2.0.2 clause 13.5.4 (Completing).
 */
export function isCompleting(run: StepRun, scope: LiveScope): boolean {
  const { marking } = stateOf(scope.part, scope.value);
  if (marking.length + scope.resting.length + scope.compensations.length > 0) return false;
  const children = childrenOf(run, scope);
  return children.length > 0 && children.every(({ kind }) => kind === 'event');
}
