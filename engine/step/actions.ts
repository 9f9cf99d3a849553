import type { ExecutableActionObject } from 'xstate';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import { keyText } from './findOut.ts';
import { childrenOf } from './scopeTree.ts';
import {
  elementOf,
  incidentKey,
  mergeVariables,
  placeOf,
  tell,
  type Left,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';
import { setNextTurn, startWaiting, stopWaiting } from './waiting.ts';

type Params = {
  readonly place: string;
  readonly from: string;
  readonly path: readonly string[];
  readonly flow: string;
  readonly element: string;
};

const NO_PARAMS: Params = { place: '', from: '', path: [], flow: '', element: '' };

/** Ends a scope with everything in it; given, because it runs machines and machines run actions. */
export type KillScope = (run: StepRun, scope: LiveScope) => void;

/** Does what a machine's action says, at once, so that guards of the next microstep see it. */
export function doAction(
  run: StepRun,
  scope: LiveScope,
  action: Pick<ExecutableActionObject, 'type'> & { readonly params?: unknown },
  kill: KillScope,
): void {
  const params = { ...NO_PARAMS, ...(action.params as Partial<Params> | undefined) };
  switch (action.type) {
    case 'enter':
      return enter(run, scope, params.place);
    case 'leave':
      return leave(run, scope, params.place, kill);
    case 'move':
      return move(run, scope, params);
    case 'moveTaken':
      return scope.taken.has(params.flow) ? walk(run, scope, params.path) : undefined;
    case 'fork':
      return fork(run, scope, params.element);
    case 'fail':
      return fail(run, scope, params.place);
    default:
      return undefined;
  }
}

function enter(run: StepRun, scope: LiveScope, placeId: string): void {
  const { elementId, kind, silent } = placeOf(scope, placeId);
  scope.marking.add(placeId);
  scope.left.delete(placeId);
  scope.found.delete(placeId);
  if (silent) return;
  tell(run, 'entered', elementId);
  const element = elementOf(run, elementId);
  if (kind === 'wait') startWaiting(run, scope, element);
  if (kind === 'leave') throwEnd(run, element);
}

/** An end event that leaves its scope has done its part before the others are interrupted. */
function throwEnd(run: StepRun, element: CompiledElement): void {
  tell(run, 'completed', element.elementId);
  noteEnd(run, element);
  if (element.error !== null) tell(run, 'error', element.elementId, { code: element.error.code });
}

function leave(run: StepRun, scope: LiveScope, placeId: string, kill: KillScope): void {
  const { elementId, kind, silent } = placeOf(scope, placeId);
  scope.marking.delete(placeId);
  const element = run.compiled.elements.get(elementId);
  for (const id of [elementId, ...(element?.watches ?? [])]) {
    run.incidents.delete(incidentKey(scope.id, id));
  }
  if (silent || kind === 'leave' || element === undefined) return;
  for (const child of childrenOf(run, scope, elementId).toReversed()) kill(run, child);
  const effect = closeTask(run, scope, element);
  if (kind === 'wait') stopWaiting(run, scope, element);
  scope.left.set(placeId, { entry: tell(run, 'interrupted', elementId), effect });
}

function closeTask(run: StepRun, scope: LiveScope, element: CompiledElement): Left['effect'] {
  const { elementId, opens } = element;
  if (opens === null) return null;
  const close: Left['effect'] = {
    type: 'closeTask',
    elementId,
    scopeId: scope.id,
    how: 'interrupted',
  };
  run.effects.push(close);
  return close;
}

function move(run: StepRun, scope: LiveScope, { from, path }: Params): void {
  if (from !== '') complete(run, scope, from);
  walk(run, scope, path);
}

function complete(run: StepRun, scope: LiveScope, placeId: string): void {
  const { elementId, kind, silent } = placeOf(scope, placeId);
  const found = scope.found.get(placeId);
  scope.found.delete(placeId);
  scope.passes.set(placeId, (scope.passes.get(placeId) ?? 0) + 1);
  tellLeft(run, scope, placeId);
  if (kind === 'inclusive') take(scope, elementOf(run, elementId), found?.flows ?? []);
  if (silent) return;
  if (kind === 'compute' || kind === 'wait') {
    finish(run, elementOf(run, elementId), found?.value ?? null);
  }
  tell(run, 'completed', elementId);
}

/** What was told as interrupted when the place was left was its completion after all. */
function tellLeft(run: StepRun, scope: LiveScope, placeId: string): void {
  const left = scope.left.get(placeId);
  if (left === undefined) return;
  scope.left.delete(placeId);
  run.trace.splice(run.trace.lastIndexOf(left.entry), 1);
  if (left.effect !== null) left.effect.how = 'completed';
}

function take(scope: LiveScope, { flows }: CompiledElement, taken: readonly string[]): void {
  for (const flow of flows) scope.taken.delete(flow.id);
  for (const flow of taken) scope.taken.add(flow);
}

/**
 * What a computing element does when it is done: set its variable, send its message, note the end.
 */
function finish(
  run: StepRun,
  element: CompiledElement,
  value: Parameters<typeof keyText>[1],
): void {
  const { elementId, script, throws } = element;
  if (script?.resultVariable) mergeVariables(run, { [script.resultVariable]: value });
  if (throws !== null) {
    const { messageName, key, targetId } = throws;
    const correlationValue = keyText(key, value);
    const sent = { elementId, messageName, correlationValue, targetId, variables: run.variables };
    run.effects.push({ type: 'sendMessage', ...sent });
    tell(run, 'message-sent', elementId, { message: messageName });
  }
  noteEnd(run, element);
}

function walk(run: StepRun, scope: LiveScope, path: readonly string[]): void {
  for (const id of path) {
    const element = run.compiled.elements.get(id);
    if (element === undefined) {
      tell(run, 'flow', id);
      continue;
    }
    tell(run, 'entered', id);
    if (scope.caught?.elementId === id) {
      run.trace.push(scope.caught);
      scope.caught = null;
    }
    tell(run, 'completed', id);
    noteEnd(run, element);
  }
}

function noteEnd(run: StepRun, { end }: CompiledElement): void {
  if (end === null) return;
  run.outcome = end.outcome ?? run.outcome;
  run.nationalStatus = end.nationalStatus ?? run.nationalStatus;
}

function fork(run: StepRun, scope: LiveScope, boundaryId: string): void {
  run.forks.push({ parent: scope, boundaryId });
  const fired = scope.fired;
  scope.fired = 0;
  setNextTurn(run, scope, elementOf(run, boundaryId), fired + 1);
}

function fail(run: StepRun, scope: LiveScope, placeId: string): void {
  const { elementId } = placeOf(scope, placeId);
  scope.failure = { code: elementOf(run, elementId).error?.code ?? null, elementId };
}
