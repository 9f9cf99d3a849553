import { oneId } from '../check/soundness/scopeGraph.ts';
import type { ElementId } from '../model/ids.ts';
import { removeScope } from './interrupt.ts';
import { parentOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * The scope whose machine holds the token of an element that is left: one of several tokens has
 * been in a scope of its own, which is gone then.
 */
export function aroundOne(run: StepRun, scope: LiveScope, elementId: ElementId): LiveScope {
  const parent = parentOf(run, scope);
  const isOne = parent?.active.includes(`~${scope.id}`) === true;
  if (parent === null || !isOne || scope.part.id !== oneId(elementId)) return scope;
  removeScope(run, scope);
  parent.active = parent.active.filter((one) => one !== `~${scope.id}`);
  return parent;
}
