import { assert } from '../model/assert.ts';
import { emptyVariables } from '../model/emptyVariables.ts';
import type { ElementId } from '../model/ids.ts';
import { itemResult } from '../model/itemResult.ts';
import type { Json, Variables } from '../model/json.ts';
import { isActivity, type Loop } from '../model/process.ts';
import { withData } from '../model/withData.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import { nodeOf } from './drawing.ts';
import { endScope, removeScope } from './endScope.ts';
import { doNow, findPlace, raiseIncident, type Game, type LiveScope, type Place } from './game.ts';
import { putRecords } from './leaveRecord.ts';
import { newScope } from './newScope.ts';
import type { TokenLoop } from './tokenState.ts';
import { conditionFrom, evaluateFrom, writeVariables } from './variables.ts';

/** More items than this in one activity are a mistake in the drawing or the values. */
const ITEMS_MAX = 10_000;
const VALUE_TEXT_MAX = 200;

type Multi = Extract<Loop, { readonly kind: 'multi' }>;
type Standard = Extract<Loop, { readonly kind: 'standard' }>;

/** The start of a looping activity, or, after an incident, where it has stopped. */
export function repeatActivity(game: Game, place: Place): void {
  const { activation } = place;
  activation.pending = 'repeat';
  const loop = loopOf(game, place);
  const stopped = game.scopes.filter((one) => one.activationId === activation.id && isEmpty(one));
  for (const body of stopped) endItem(game, body);
  if (stopped.length > 0) return;
  if (loop.kind === 'standard') nextTurn(game, place, loop);
  else startItems(game, place, loop);
}

/** The body of an item or turn is over: the next one, or the activity is done. */
export function endItem(game: Game, body: LiveScope): void {
  const place = findPlace(game, body.activationId);
  if (place === null) return;
  const loop = loopOf(game, place);
  if (loop.kind === 'multi') endMultiItem(game, place, body, loop);
  else endTurn(game, place, body, loop);
}

function isEmpty({ activations, tokens }: LiveScope): boolean {
  return activations.length === 0 && tokens.length === 0;
}

function loopOf(game: Game, { activation }: Place): Loop {
  const node = nodeOf(game.drawing, activation.elementId);
  const loop = isActivity(node) ? node.loop : null;
  assert(loop, `Expected ${activation.elementId} to loop, but it does not.`);
  return loop;
}

function progressOf({ activation }: Place): TokenLoop {
  return activation.loop ?? { total: null, items: [], begun: 0, completed: 0, outputs: [] };
}

function startItems(game: Game, place: Place, loop: Multi): void {
  const items = readItems(game, place, loop);
  if (items === null) return;
  const total = items.length;
  const outputs = items.map(() => null);
  place.activation.loop = { total, items, begun: 0, completed: 0, outputs };
  if (total === 0) return endLoop(game, place, loop);
  const first = loop.isSequential ? 1 : total;
  for (let count = 0; count < first; count += 1) beginItem(game, place, loop);
}

/** Members of the collection, or nulls as many as the cardinality says. */
function readItems(game: Game, place: Place, loop: Multi): readonly Json[] | null {
  const expression = loop.collection ?? loop.cardinality ?? '0';
  const answer = evaluateFrom(game, place, expression);
  if (!answer.ok) return fail(game, place, answer);
  const { value } = answer;
  if (loop.collection !== null && isList(value)) return value;
  if (loop.collection === null && isCount(value)) return Array.from({ length: value }, () => null);
  const expected = loop.collection === null ? 'a whole number from 0' : 'a list of 0';
  const got = JSON.stringify(value).slice(0, VALUE_TEXT_MAX);
  const reason = `Expected ${expected} to ${ITEMS_MAX} items, but got ${got}.`;
  return fail(game, place, { ok: false, facts: { expression, reason } });
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.length <= ITEMS_MAX;
}

function isCount(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= ITEMS_MAX;
}

function fail(game: Game, { scope, activation }: Place, answer: Evaluation): null {
  const facts = answer.ok ? {} : answer.facts;
  const { elementId, id: scopeId } = activation;
  raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', elementId, scopeId, facts });
  return null;
}

/** `loop` null: a turn of a standard loop. */
function beginItem(game: Game, place: Place, loop: Multi | null): void {
  const { scope, activation } = place;
  const progress = progressOf(place);
  const index = progress.begun;
  const own = loop === null ? {} : ownVariables(loop, progress.items[index] ?? null);
  activation.loop = { ...progress, begun: index + 1 };
  newScope(game, {
    parentId: scope.id,
    kind: 'item',
    elementId: activation.elementId,
    containerId: scope.containerId,
    activationId: activation.id,
    item: index,
    variables: { ...ownOf(game, activation.elementId), loopCounter: index + 1, ...own },
  });
}

/** The data objects of a sub-process belong to each item, where what it gives is read. */
function ownOf(game: Game, elementId: ElementId): Variables {
  const node = nodeOf(game.drawing, elementId);
  return node.type === 'subProcess' ? emptyVariables(node.ownVariables) : {};
}

function ownVariables(loop: Multi, item: Json): Variables {
  const { itemVariable } = loop;
  const result = itemResult(loop);
  return {
    ...(itemVariable === null ? {} : { [itemVariable]: item }),
    ...(result === null ? {} : { [result]: null }),
  };
}

function endMultiItem(game: Game, place: Place, body: LiveScope, loop: Multi): void {
  const progress = progressOf(place);
  const completed = progress.completed + 1;
  const output = readOutput(game, body, loop);
  if (!output.ok) return void fail(game, place, output);
  const isDone = isComplete(game, body, loop, { ...progress, completed });
  if (!isDone.ok) return void fail(game, place, isDone);
  const outputs = progress.outputs.with(body.item ?? 0, output.value);
  place.activation.loop = { ...progress, completed, outputs };
  handOver(game, place, body);
  if (isDone.value === true) endRest(game, place);
  if (isDone.value === true || completed === progress.total) return endLoop(game, place, loop);
  if (loop.isSequential) beginItem(game, place, loop);
}

function readOutput(game: Game, body: LiveScope, loop: Multi): Evaluation {
  if (loop.outputCollection === null || loop.outputItem === null) return { ok: true, value: null };
  return evaluateFrom(game, { scope: body, activation: null }, loop.outputItem);
}

function isComplete(
  game: Game,
  body: LiveScope,
  { completionCondition }: Multi,
  { total, begun, completed }: TokenLoop,
): Evaluation {
  if (completionCondition === null) return { ok: true, value: false };
  const counts: Variables = {
    numberOfInstances: total,
    numberOfActiveInstances: begun - completed,
    numberOfCompletedInstances: completed,
    numberOfTerminatedInstances: 0,
  };
  return conditionFrom(game, { scope: body, activation: null }, completionCondition, counts);
}

/** What a body has left to compensate goes to the scope around. */
function handOver(game: Game, place: Place, body: LiveScope): void {
  const left = body.records.map((record) => withData(record, body.variables));
  putRecords(game, place, left);
  removeScope(game, body);
}

function endRest(game: Game, { activation }: Place): void {
  const rest = game.scopes.filter((one) => one.activationId === activation.id);
  for (const body of rest.toReversed()) endScope(game, body);
}

function endLoop(game: Game, place: Place, loop: Multi): void {
  const { outputs } = progressOf(place);
  if (loop.outputCollection !== null) {
    const view = { scope: place.scope, activation: null };
    writeVariables(game, view, { [loop.outputCollection]: outputs });
  }
  doNow(game, { kind: 'complete', activationId: place.activation.id });
}

function endTurn(game: Game, place: Place, body: LiveScope, loop: Standard): void {
  const progress = progressOf(place);
  place.activation.loop = { ...progress, completed: progress.completed + 1 };
  handOver(game, place, body);
  nextTurn(game, place, loop);
}

function nextTurn(game: Game, place: Place, loop: Standard): void {
  const { completed } = progressOf(place);
  const isFree = completed === 0 && !loop.testBefore;
  const isBounded = loop.maximum !== null && completed >= loop.maximum;
  const answer: Evaluation = isBounded
    ? { ok: true, value: false }
    : isFree || loop.condition === null
      ? { ok: true, value: true }
      : conditionFrom(game, place, loop.condition, { loopCounter: completed });
  if (!answer.ok) return void fail(game, place, answer);
  if (answer.value === true) beginItem(game, place, null);
  else doNow(game, { kind: 'complete', activationId: place.activation.id });
}
