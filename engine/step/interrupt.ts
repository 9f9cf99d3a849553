import type { ElementId } from '../model/ids.ts';
import { disarm, watchedBy } from './arming.ts';
import { releasePlace } from './recordPlaces.ts';
import {
  childrenOf,
  elementOf,
  incidentKey,
  isLooping,
  parentOf,
  tell,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';

/**
 * Takes an element out of those that are active: its timers, waits and task are closed.
 *
 * Source: docs/execution.md, Moving on from an element, 1.
 */
export function deactivate(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  how: 'completed' | 'interrupted',
): void {
  const element = elementOf(run, elementId);
  // Of several tokens the first goes on first; what is interrupted ends latest first.
  const at =
    how === 'completed' ? scope.active.indexOf(elementId) : scope.active.lastIndexOf(elementId);
  scope.active = scope.active.filter((_, index) => index !== at);
  if (element.opens !== null && !isLooping(scope, element)) {
    run.effects.push({ type: 'closeTask', elementId, scopeId: scope.id, how });
  }
  disarm(run, scope, element);
  for (const one of watchedBy(run, scope, elementId)) {
    disarm(run, scope, one);
    run.incidents.delete(incidentKey(scope.id, one.elementId));
  }
  const isLast = !scope.active.includes(elementId);
  if (isLast) run.incidents.delete(incidentKey(scope.id, elementId));
  scope.loops = without(scope.loops, elementId);
  scope.locals = without(scope.locals, elementId);
}

function without<Value>(
  values: { readonly [elementId: ElementId]: Value },
  elementId: ElementId,
): { readonly [elementId: ElementId]: Value } {
  if (!Object.hasOwn(values, elementId)) return values;
  const { [elementId]: _gone, ...rest } = values;
  return rest;
}

/** Ends what an active element does, and tells it. */
export function interruptElement(run: StepRun, scope: LiveScope, elementId: ElementId): void {
  const own = childrenOf(run, scope).filter((one) => carriesOut(scope, one, elementId));
  for (const child of own.toReversed()) endScope(run, child);
  const isThrower = (scopeId: string | null): boolean => scopeId === scope.id;
  for (const holder of run.scopes.values()) {
    const ended = holder.compensations.filter(
      ({ byId, throwerScopeId }) => byId === elementId && isThrower(throwerScopeId),
    );
    if (ended.length === 0) continue;
    holder.compensations = holder.compensations.filter((one) => !ended.includes(one));
    for (const { scopeId } of ended) endById(run, scopeId);
  }
  deactivate(run, scope, elementId, 'interrupted');
  releasePlace(run, scope, elementId);
  tell(run, scope, { type: 'interrupted', elementId });
}

/** Whether a child scope is what an active element does, not something beside it. */
function carriesOut(scope: LiveScope, child: LiveScope, elementId: ElementId): boolean {
  if (child.elementId !== elementId || child.kind === 'thread' || child.kind === 'event') {
    return false;
  }
  return !scope.compensations.some(({ scopeId }) => scopeId === child.id);
}

/** Ends a scope with everything in it. */
export function endScope(run: StepRun, scope: LiveScope): void {
  if (!run.scopes.has(scope.id)) return;
  endContents(run, scope);
  removeScope(run, scope);
  const parent = parentOf(run, scope);
  if (scope.kind !== 'event' || scope.elementId === null || parent === null) return;
  tell(run, parent, { type: 'interrupted', elementId: scope.elementId });
}

function endById(run: StepRun, scopeId: string | null): void {
  const scope = scopeId === null ? undefined : run.scopes.get(scopeId);
  if (scope !== undefined) endScope(run, scope);
}

/** Forgets a scope that has nothing in it any more. */
export function removeScope(run: StepRun, scope: LiveScope): void {
  disarmEvents(run, scope);
  run.scopes.delete(scope.id);
  scope.epoch += 1;
  for (const [key, incident] of run.incidents) {
    if (incident.scopeId === scope.id) run.incidents.delete(key);
  }
}

/**
 * Ends everything in a scope; the scope itself stays.
 *
 * Source: docs/execution.md, Ending a scope.
 */
export function endContents(run: StepRun, scope: LiveScope): void {
  scope.epoch += 1;
  const handlers = new Set(scope.compensations.map(({ scopeId }) => scopeId));
  for (const child of childrenOf(run, scope).toReversed()) {
    const isBeside = child.kind === 'thread' || child.kind === 'event' || handlers.has(child.id);
    if (isBeside) endScope(run, child);
  }
  scope.compensations = [];
  scope.resting = [];
  for (let last = scope.active.at(-1); last !== undefined; last = scope.active.at(-1)) {
    if (last.startsWith('~')) {
      // It is one of several tokens of this scope until it is ended.
      endById(run, last.slice(1));
      scope.active = scope.active.slice(0, -1);
    } else interruptElement(run, scope, last);
  }
  disarmEvents(run, scope);
  for (const [key, incident] of run.incidents) {
    if (incident.scopeId === scope.id) run.incidents.delete(key);
  }
}

function disarmEvents(run: StepRun, scope: LiveScope): void {
  for (const id of scope.part.eventStarts) disarm(run, scope, elementOf(run, id));
}
