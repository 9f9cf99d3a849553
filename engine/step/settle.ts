import { eventType } from '../compile/stateConfig.ts';
import type { ElementId } from '../model/ids.ts';
import { isDone, killScope, newScope, sendToMachine, startMachine, valueOf } from './runMachine.ts';
import { holderOf } from './scopeTree.ts';
import { tell, type LiveScope, type StepRun } from './stepRun.ts';
import { throwError } from './throwError.ts';

/**
 * After a machine has moved: starts the scopes set free, ends those that are over, until nothing is
 * left to do.
 */
export function settle(run: StepRun): void {
  while (run.ended === null && (startForks(run) || endScopes(run))) {
    // Each round starts or ends at least one scope.
  }
}

function startForks(run: StepRun): boolean {
  const next = run.forks.shift();
  if (next === undefined) return false;
  const part = run.compiled.parts.get(next.boundaryId);
  if (part === undefined || !run.scopes.has(next.parent.id)) return true;
  const scope = newScope(String(run.nextScope), next.parent.id, part);
  run.nextScope += 1;
  run.scopes.set(scope.id, scope);
  startMachine(run, scope);
  return true;
}

function endScopes(run: StepRun): boolean {
  const over = [...run.scopes.values()].find((scope) => isDone(scope) && canEnd(run, scope));
  if (over === undefined) return false;
  const how = valueOf(over);
  if (over.parentId === null) endInstance(run, over, how);
  else endBody(run, over, how);
  return true;
}

function canEnd(run: StepRun, scope: LiveScope): boolean {
  if (scope.parentId !== null || valueOf(scope) !== 'completed') return true;
  return run.scopes.size === 1 && run.forks.length === 0;
}

function endInstance(run: StepRun, root: LiveScope, how: unknown): void {
  if (root.failure !== null) run.errorCode = root.failure.code;
  if (how === 'failed') return finish(run, 'failed');
  return finish(run, how === 'terminated' ? 'terminated' : 'completed');
}

/** Ends the instance; what is still active anywhere is interrupted. */
export function finish(run: StepRun, ended: NonNullable<StepRun['ended']>): void {
  const root = run.scopes.get('0');
  if (root !== undefined) killScope(run, root);
  run.forks.length = 0;
  run.incidents.clear();
  run.ended = ended;
  tell(run, 'ended', run.compiled.processId, { status: ended });
}

function endBody(run: StepRun, body: LiveScope, how: unknown): void {
  const holder = holderOf(run, body);
  const ownerId = body.part.ownerId ?? run.compiled.processId;
  if (how === 'failed') {
    const code = body.failure?.code ?? null;
    adoptChildren(run, body);
    run.scopes.delete(body.id);
    if (!throwError(run, holder, ownerId, code)) failInstance(run, code);
    return;
  }
  adoptChildren(run, body);
  run.scopes.delete(body.id);
  if (how === 'terminated') endOwner(run, holder, ownerId);
  else if (ownerId !== run.compiled.processId) sendToMachine(run, holder, 'go-on');
}

/** Bodies that this body has set free live on in the scope that it was in itself. */
function adoptChildren(run: StepRun, body: LiveScope): void {
  for (const scope of run.scopes.values()) {
    if (scope.parentId === body.id) scope.parentId = body.parentId;
  }
}

function endOwner(run: StepRun, holder: LiveScope, ownerId: ElementId): void {
  if (ownerId === run.compiled.processId) return finish(run, 'terminated');
  return sendToMachine(run, holder, eventType(ownerId, 'terminate'));
}

/** Ends the instance by an error that nobody has caught. */
export function failInstance(run: StepRun, code: string | null): void {
  run.errorCode = code;
  finish(run, 'failed');
}
