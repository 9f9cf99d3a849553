import { itemId, oneId } from '../check/soundness/scopeGraph.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement, Throw } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { Compensation, CompensationRecord } from '../model/instance.ts';
import { withData } from '../model/withData.ts';
import { watchedBy } from './arming.ts';
import { compensatorFor } from './compensatorFor.ts';
import { interruptElement } from './interrupt.ts';
import { advance, endIfEmpty } from './moveTokens.ts';
import { addScope, elementOf, ownerOf, parentOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * The turn of a compensation throw event: what was completed is undone, the latest first.
 *
 * Source: BPMN 2.0.2 clause 13.5.5; docs/execution.md, Compensation.
 */
export function startCompensation(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  { activityId, waitsForCompletion }: Extract<Throw, { readonly kind: 'compensation' }>,
): void {
  const undone = compensatedScope(run, scope);
  const isMeant = (record: CompensationRecord): boolean =>
    record.awaits === undefined && (activityId === null || record.elementId === activityId);
  const records = undone.records.filter(isMeant).toReversed();
  undone.records = undone.records.filter((record) => !isMeant(record));
  const isWaiting = waitsForCompletion && records.length > 0;
  if (records.length > 0) {
    const throwerScopeId = isWaiting ? scope.id : null;
    const started = { byId: elementId, throwerScopeId, records, scopeId: null };
    begin(run, ownerOf(run, scope), started);
  }
  if (!isWaiting) run.mechanics.complete(run, scope, elementId);
}

/** Undoes everything in a cancelled transaction, then gives its token to the cancel event. */
export function compensateAll(run: StepRun, scope: LiveScope, byId: ElementId): void {
  const records = scope.records.toReversed();
  scope.records = [];
  begin(run, scope, { byId, throwerScopeId: null, records, scopeId: null });
}

/**
 * The scope whose records a throw event means: an event sub-process speaks for the scope around it.
 * Run as a handler that is the body it runs in, which was given the records of what is undone.
 */
function compensatedScope(run: StepRun, from: LiveScope): LiveScope {
  const scope = ownerOf(run, from);
  const parent = parentOf(run, scope);
  if (parent === null || !isEventSubProcess(run, scope)) return scope;
  return compensatedScope(run, parent);
}

function isEventSubProcess(run: StepRun, { elementId, part }: LiveScope): boolean {
  if (elementId === null || part.id !== elementId) return false;
  return [...run.compiled.elements.values()].some(
    ({ parentId, type, attached }) =>
      parentId === elementId && type === 'startEvent' && attached !== null,
  );
}

function begin(run: StepRun, holder: LiveScope, started: Compensation): void {
  holder.compensations = [...holder.compensations, started];
  undoNext(run, holder, started);
}

function update(holder: LiveScope, old: Compensation, renewed: Compensation): Compensation {
  holder.compensations = holder.compensations.map((one) => (one === old ? renewed : one));
  return renewed;
}

function undoNext(run: StepRun, holder: LiveScope, current: Compensation): void {
  const [record, ...later] = current.records;
  if (record === undefined) return finishCompensation(run, holder, current);
  const { handlerId } = elementOf(run, record.elementId);
  const elementId = handlerId ?? compensatorFor(run, record);
  if (elementId !== null) {
    const partId = oneId(elementId);
    const { item, data: variables = {} } = record;
    const added = { kind: 'body', elementId, parent: holder, partId, item, variables } as const;
    const scope = addScope(run, added);
    scope.records = record.inside;
    update(holder, current, { ...current, scopeId: scope.id });
    run.queue.push({ kind: 'begin', scope });
    return;
  }
  if (record.inside.length === 0) {
    tellUndone(run, record);
    return undoNext(run, holder, update(holder, current, { ...current, records: later }));
  }
  const inside = record.inside.map((one) => withData(one, record.data ?? {}));
  const records = [...inside.toReversed(), { ...record, inside: [] }, ...later];
  undoNext(run, holder, update(holder, current, { ...current, records }));
}

function tellUndone(run: StepRun, { elementId, item }: CompensationRecord): void {
  run.trace.push({ type: 'compensated', elementId, item });
}

/** The handler scope has come to its end; true when the scope was one. */
export function handlerOver(run: StepRun, scope: LiveScope): boolean {
  const holder = parentOf(run, scope);
  const current = holder?.compensations.find(({ scopeId }) => scopeId === scope.id);
  if (holder === null || current === undefined) return false;
  const [record, ...records] = current.records;
  assert(record, 'Expected a record for the handler that has ended.');
  tellUndone(run, record);
  undoNext(run, holder, update(holder, current, { ...current, records, scopeId: null }));
  return true;
}

function finishCompensation(run: StepRun, holder: LiveScope, current: Compensation): void {
  holder.compensations = holder.compensations.filter((one) => one !== current);
  const { byId, throwerScopeId } = current;
  if (elementOf(run, byId).throws?.kind === 'cancel') return leaveTransaction(run, holder);
  const thrower = throwerScopeId === null ? undefined : run.scopes.get(throwerScopeId);
  if (thrower?.active.includes(byId) === true) run.mechanics.complete(run, thrower, byId);
  if (run.scopes.has(holder.id)) endIfEmpty(run, holder);
}

/**
 * The cancel event at the border takes the token: of a transaction that loops, for all its items.
 */
function leaveTransaction(run: StepRun, scope: LiveScope): void {
  const around = parentOf(run, scope);
  const { elementId } = scope;
  assert(around !== null && elementId !== null, 'Expected a transaction to have a scope around.');
  const isItem = around.part.id === itemId(elementId);
  const holder = isItem ? (parentOf(run, around) ?? around) : around;
  const watched = watchedBy(run, holder, elementId);
  const boundary = watched.find(({ catches }) => catches?.kind === 'cancel');
  if (boundary !== undefined) return run.mechanics.caught(run, holder, boundary, { entry: null });
  interruptElement(run, around, elementId);
  advance(run, around, { type: eventType(elementId, 'gone') });
}
