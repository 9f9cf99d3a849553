import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import { compensateAll } from './compensation.ts';
import { deactivate, endContents } from './interrupt.ts';
import { endIfEmpty, noteEnd } from './moveTokens.ts';
import { fireMachine } from './fireMachine.ts';
import { assignedIn } from './variables.ts';
import {
  elementOf,
  ownerOf,
  parentOf,
  raiseIncident,
  tell,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';
import { throwError } from './throwing.ts';
import { failInstance, finish } from './finish.ts';

/**
 * The turn of an end event that ends more than its own token: terminate, error, cancel.
 *
 * Source: docs/execution.md, Events.
 */
export function leaveScope(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, throws, inputs: assignments } = element;
  const sent = assignedIn(run, scope, { assignments });
  if (!sent.ok) {
    const { facts } = sent;
    return raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
  }
  deactivate(run, scope, elementId, 'completed');
  noteEnd(run, element.end);
  tell(run, scope, { type: 'completed', elementId });
  if (throws?.kind === 'error') {
    tell(run, scope, { type: 'error', elementId, facts: { code: throws.code } });
    const payload = { values: sent.values ?? {}, isDeclared: true };
    const isCaught = throwError(run, { scope, elementId: null }, throws.code, payload);
    if (!isCaught) failInstance(run, throws.code);
    return;
  }
  const isCancel = throws?.kind === 'cancel';
  const ended = isCancel ? transactionAround(run, scope) : ownerOf(run, scope);
  endContents(run, ended);
  if (ended.parentId === null) return finish(run, 'terminated');
  const event = { type: eventType(ended.part.id, 'terminate'), taken: [] };
  ended.value = fireMachine(ended.part, ended.value, event).state.value;
  if (isCancel) compensateAll(run, ended, elementId);
  else endIfEmpty(run, ended);
}

function transactionAround(run: StepRun, from: LiveScope): LiveScope {
  for (let scope: LiveScope | null = from; scope !== null; scope = parentOf(run, scope)) {
    const element = scope.elementId === null ? null : elementOf(run, scope.elementId);
    if (element?.isTransaction === true && scope.kind === 'subProcess') return scope;
  }
  assert(false, 'Expected a cancel end event to stand in a transaction.');
}
