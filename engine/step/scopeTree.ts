import type { ElementId } from '../model/ids.ts';
import type { LiveScope, StepRun } from './stepRun.ts';

/** The scope whose machine holds the sub-process (or process) that the scope's body belongs to. */
export function holderOf(run: StepRun, scope: LiveScope): LiveScope {
  let holder = scope;
  // A body that was set free inside another body of the same owner belongs to the same holder.
  while (holder.part.ownerId === scope.part.ownerId && holder.parentId !== null) {
    const parent = run.scopes.get(holder.parentId);
    if (parent === undefined) return holder;
    holder = parent;
  }
  return holder;
}

/** Scopes of bodies that the sub-process in that scope has to wait for, in order of creation. */
export function childrenOf(
  run: StepRun,
  holder: LiveScope,
  ownerId: ElementId,
): readonly LiveScope[] {
  return [...run.scopes.values()].filter(
    (scope) =>
      scope !== holder && scope.part.ownerId === ownerId && holderOf(run, scope) === holder,
  );
}

/** Whether such a scope is alive, or about to be. */
export function hasChildrenOf(run: StepRun, holder: LiveScope, ownerId: ElementId): boolean {
  const isComing = run.forks.some(
    ({ parent, boundaryId }) =>
      run.compiled.parts.get(boundaryId)?.ownerId === ownerId &&
      (parent === holder || holderOf(run, parent) === holder),
  );
  return isComing || childrenOf(run, holder, ownerId).length > 0;
}
