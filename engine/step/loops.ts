import { itemId } from '../check/soundness/scopeGraph.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import { emptyVariables } from '../model/emptyVariables.ts';
import { itemResult } from '../model/itemResult.ts';
import type { LoopState } from '../model/instance.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Loop } from '../model/process.ts';
import { withData } from '../model/withData.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import { stateOf } from './stateOf.ts';
import { endScope, removeScope } from './interrupt.ts';
import { leaveRecords } from './recordPlaces.ts';
import {
  addScope,
  childrenOf,
  elementOf,
  raiseIncident,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';
import { evaluateConditionIn, evaluateIn, writeVariables } from './variables.ts';

type Multi = Extract<Loop, { readonly kind: 'multi' }>;

/**
 * The turn of a looping activity that was entered: its items begin, or its first turn.
 *
 * Source: BPMN 2.0.2 clause 13.3.6 and 13.3.7; docs/execution.md, Loops and multi-instance.
 */
export function startItems(run: StepRun, scope: LiveScope, elementId: ElementId): void {
  const { loop } = elementOf(run, elementId);
  if (loop === null || !scope.active.includes(elementId)) return;
  if (Object.hasOwn(scope.loops, elementId)) return goOnCounting(run, scope, elementId, loop);
  if (loop.kind === 'multi') return startMulti(run, scope, elementId, loop);
  setLoop(scope, elementId, { total: null, begun: 0, completed: 0, items: null, outputs: [] });
  if (loop.testBefore) return nextTurn(run, scope, elementId, loop);
  return beginItem(run, scope, elementId, {});
}

function startMulti(run: StepRun, scope: LiveScope, elementId: ElementId, loop: Multi): void {
  const items = itemsOf(run, scope, loop);
  if (!items.ok) return fail(run, scope, elementId, items.facts);
  const { value } = items;
  setLoop(scope, elementId, {
    total: value.length,
    begun: 0,
    completed: 0,
    items: loop.isSequential ? value : null,
    outputs: loop.outputCollection === null ? [] : value.map(() => null),
  });
  if (value.length === 0) return finishLoop(run, scope, elementId, loop);
  for (const item of loop.isSequential ? value.slice(0, 1) : value) {
    beginItem(run, scope, elementId, itemVariables(loop, item));
  }
}

/** After an incident: counts the items that could not be counted, or looks at the next turn. */
function goOnCounting(run: StepRun, scope: LiveScope, elementId: ElementId, loop: Loop): void {
  if (loop.kind === 'standard') return nextTurn(run, scope, elementId, loop);
  for (const body of itemsToCount(run, scope, elementId)) {
    if (run.scopes.has(body.id)) itemOver(run, scope, elementId, body);
  }
}

function fail(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  facts: Extract<Evaluation, { readonly ok: false }>['facts'],
): void {
  raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
}

function setLoop(scope: LiveScope, elementId: ElementId, state: LoopState): void {
  scope.loops = { ...scope.loops, [elementId]: state };
}

function loopOf(scope: LiveScope, elementId: ElementId): LoopState {
  const state = scope.loops[elementId];
  assert(state, `Expected the loop ${elementId} to be under way.`);
  return state;
}

/** More items than this in one activity are a mistake in the drawing or the values. */
const ITEMS_MAX = 10_000;
/** Characters that an incident tells of a value. */
const VALUE_TEXT_MAX = 200;

type Items =
  | { readonly ok: true; readonly value: readonly Json[] }
  | Extract<Evaluation, { readonly ok: false }>;

/** The members of the collection, or as many nulls as the cardinality says. */
function itemsOf(run: StepRun, scope: LiveScope, { collection, cardinality }: Multi): Items {
  const expression = collection ?? cardinality ?? '';
  const answer = evaluateIn(run, scope, expression);
  if (!answer.ok) return answer;
  const items = collection === null ? countedItems(answer.value) : listedItems(answer.value);
  if (items !== null && items.length <= ITEMS_MAX) return { ok: true, value: items };
  const wanted = collection === null ? 'a whole number from 0' : 'a list of 0';
  const got = JSON.stringify(answer.value).slice(0, VALUE_TEXT_MAX);
  const reason = `Expected ${wanted} to ${ITEMS_MAX} items, but got ${got}.`;
  return { ok: false, facts: { expression, reason } };
}

function listedItems(value: Json): readonly Json[] | null {
  return Array.isArray(value) ? (value as readonly Json[]) : null;
}

function countedItems(value: Json): readonly Json[] | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return null;
  return Array<Json>(Math.min(value, ITEMS_MAX + 1)).fill(null);
}

function itemVariables(loop: Multi, item: Json): Variables {
  const own = loop.itemVariable === null ? {} : { [loop.itemVariable]: item };
  const result = itemResult(loop);
  return result === null ? own : { ...own, [result]: null };
}

function beginItem(run: StepRun, parent: LiveScope, elementId: ElementId, own: Variables): void {
  const state = loopOf(parent, elementId);
  const item = state.begun;
  setLoop(parent, elementId, { ...state, begun: item + 1 });
  const empty = emptyVariables(elementOf(run, elementId).ownVariables);
  const variables = { ...empty, loopCounter: item + 1, ...own };
  const partId = itemId(elementId);
  const scope = addScope(run, { kind: 'body', elementId, parent, partId, item, variables });
  run.queue.push({ kind: 'begin', scope });
}

/**
 * An item, or a turn, of a looping activity is over. It stays, empty, while what it gives or the
 * completion condition cannot be evaluated: a retry comes here again.
 */
export function itemOver(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  body: LiveScope,
): void {
  const { loop } = elementOf(run, elementId);
  assert(loop, `Expected ${elementId} to loop.`);
  const end = { elementId, body };
  if (loop.kind === 'standard') {
    countItem(run, scope, end);
    return nextTurn(run, scope, elementId, loop);
  }
  return nextItem(run, scope, { ...end, loop });
}

/** Items that are over and could not be counted yet, in order. */
function itemsToCount(run: StepRun, scope: LiveScope, elementId: ElementId): readonly LiveScope[] {
  return itemsUnderWay(run, scope, elementId).filter(
    ({ part, value }) => value !== null && stateOf(part, value).isDone,
  );
}

function countItem(
  run: StepRun,
  scope: LiveScope,
  { elementId, body }: Pick<ItemEnd, 'elementId' | 'body'>,
): void {
  const state = loopOf(scope, elementId);
  setLoop(scope, elementId, { ...state, completed: state.completed + 1 });
  const left = body.records.map((record) => withData(record, body.variables));
  leaveRecords(run, scope, elementId, left);
  removeScope(run, body);
}

function nextTurn(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  loop: Extract<Loop, { readonly kind: 'standard' }>,
): void {
  const { begun } = loopOf(scope, elementId);
  if (loop.maximum !== null && begun >= loop.maximum)
    return finishLoop(run, scope, elementId, loop);
  if (loop.condition === null) return beginItem(run, scope, elementId, {});
  const answer = evaluateConditionIn(run, scope, loop.condition, { loopCounter: begun });
  if (!answer.ok) return fail(run, scope, elementId, answer.facts);
  if (answer.value === true) return beginItem(run, scope, elementId, {});
  return finishLoop(run, scope, elementId, loop);
}

type ItemEnd = { readonly elementId: ElementId; readonly loop: Multi; readonly body: LiveScope };

function nextItem(run: StepRun, scope: LiveScope, end: ItemEnd): void {
  const { elementId, loop } = end;
  const output = outputOf(run, end);
  if (!output.ok) return fail(run, scope, elementId, output.facts);
  const isEnough = isComplete(run, scope, end);
  if (!isEnough.ok) return fail(run, scope, elementId, isEnough.facts);
  noteOutput(scope, end, output.value);
  countItem(run, scope, end);
  const state = loopOf(scope, elementId);
  if (isEnough.value === true) {
    for (const other of itemsUnderWay(run, scope, elementId).toReversed()) endScope(run, other);
    return finishLoop(run, scope, elementId, loop);
  }
  if (state.completed === state.total) return finishLoop(run, scope, elementId, loop);
  if (state.items === null) return;
  const item = state.items[state.begun] ?? null;
  if (state.begun === state.completed) {
    beginItem(run, scope, elementId, itemVariables(loop, item));
  }
}

function itemsUnderWay(run: StepRun, scope: LiveScope, elementId: ElementId): readonly LiveScope[] {
  return childrenOf(run, scope).filter(({ part }) => part.id === itemId(elementId));
}

function outputOf(run: StepRun, { loop, body }: ItemEnd): Evaluation {
  return loop.outputItem === null
    ? { ok: true, value: null }
    : evaluateIn(run, body, loop.outputItem);
}

function noteOutput(scope: LiveScope, { elementId, loop, body }: ItemEnd, value: Json): void {
  if (loop.outputCollection === null || body.item === null) return;
  const state = loopOf(scope, elementId);
  setLoop(scope, elementId, { ...state, outputs: state.outputs.with(body.item, value) });
}

function isComplete(
  run: StepRun,
  scope: LiveScope,
  { elementId, loop, body }: ItemEnd,
): Evaluation {
  if (loop.completionCondition === null) return { ok: true, value: false };
  const { total, begun, completed } = loopOf(scope, elementId);
  return evaluateConditionIn(run, body, loop.completionCondition, {
    numberOfInstances: total,
    numberOfActiveInstances: begun - completed - 1,
    numberOfCompletedInstances: completed + 1,
    numberOfTerminatedInstances: 0,
  });
}

function finishLoop(run: StepRun, scope: LiveScope, elementId: ElementId, loop: Loop): void {
  if (loop.kind === 'multi' && loop.outputCollection !== null) {
    const { outputs } = loopOf(scope, elementId);
    writeVariables(run, scope, { [loop.outputCollection]: outputs });
  }
  run.mechanics.complete(run, scope, elementId);
}
