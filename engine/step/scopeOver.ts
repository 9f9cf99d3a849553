import { itemId } from '../check/soundness/scopeGraph.ts';
import { assert } from '../model/assert.ts';
import { addRecord } from './addRecord.ts';
import { handlerOver } from './compensation.ts';
import { completeElement } from './completeElement.ts';
import { finish } from './finish.ts';
import { removeScope } from './interrupt.ts';
import { itemOver } from './loops.ts';
import { endIfEmpty } from './moveTokens.ts';
import { elementOf, parentOf, tell, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * What follows when the last token of a scope is gone.
 *
 * Source: docs/execution.md, Scopes, Over.
 */
export function scopeOver(run: StepRun, scope: LiveScope): void {
  const parent = parentOf(run, scope);
  if (parent === null) return finish(run, 'completed');
  const { elementId } = scope;
  assert(elementId !== null, `Expected scope ${scope.id} to carry out an element.`);
  // An item is there until what it gives has been noted; see itemOver.
  if (scope.part.id !== itemId(elementId)) removeScope(run, scope);
  switch (scope.kind) {
    case 'process':
    case 'subProcess':
      return completeElement(run, parent, elementOf(run, elementId), {
        inside: scope.records,
        calledId: scope.part.id,
        locals: scope.variables,
      });
    case 'thread':
      return endIfEmpty(run, parent);
    case 'event':
      tell(run, parent, { type: 'completed', elementId });
      addRecord(run, parent, elementOf(run, elementId), {
        completion: { inside: scope.records, locals: scope.variables },
        inputs: {},
      });
      return endIfEmpty(run, parent);
    case 'body':
      return bodyOver(run, parent, scope, elementId);
  }
}

function bodyOver(run: StepRun, parent: LiveScope, body: LiveScope, elementId: string): void {
  if (body.part.id === itemId(elementId)) return itemOver(run, parent, elementId, body);
  const isHandler = handlerOver(run, body);
  assert(isHandler, `Expected ${body.id} to be an item or a handler.`);
}
