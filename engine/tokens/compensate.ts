import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import { interrupt } from './endScope.ts';
import { withData } from '../model/withData.ts';
import { enterElement } from './enterElement.ts';
import {
  doNow,
  findPlace,
  isBody,
  newId,
  ownerOf,
  parentOf,
  type Game,
  type LiveScope,
  type Work,
} from './game.ts';
import { handlerOf, undoingSubProcess } from './leaveRecord.ts';
import { newScope } from './newScope.ts';
import type { TokenCompensation } from './tokenState.ts';

/** Takes the records that a throw event in that scope compensates; each is taken once. */
export function takeRecords(
  game: Game,
  from: LiveScope,
  activityId: ElementId | null,
): readonly CompensationRecord[] {
  const { records, keep } = recordsSeenFrom(game, ownerOf(game, from));
  const isMeant = (one: CompensationRecord): boolean =>
    one.awaits === undefined && (activityId === null || one.elementId === activityId);
  keep(records.filter((one) => !isMeant(one)));
  return records.filter(isMeant);
}

/** A compensation of these records, the latest first; it belongs to the owner of the scope. */
export function openCompensation(
  game: Game,
  scope: LiveScope,
  given: Pick<TokenCompensation, 'activationId' | 'isCancel'> & {
    readonly records: readonly CompensationRecord[];
  },
): Work {
  const { records, activationId, isCancel } = given;
  const todo = records.toReversed().map((record) => ({ kind: 'undo', record }) as const);
  const compensation = { id: newId(game), activationId, isCancel, todo };
  const owner = ownerOf(game, scope);
  owner.compensations = [...owner.compensations, compensation];
  return { kind: 'undo', scopeId: owner.id, compensationId: compensation.id };
}

/** Goes on with a compensation: until a handler is under way, or nothing is left. */
export function goOnUndoing(game: Game, scope: LiveScope, compensationId: string): void {
  const compensation = scope.compensations.find((one) => one.id === compensationId);
  assert(compensation, `Expected a compensation ${compensationId}, but there is none.`);
  const [step, ...rest] = compensation.todo;
  if (step === undefined) return finishCompensation(game, scope, compensation);
  const next = { kind: 'undo', scopeId: scope.id, compensationId } as const;
  const { record } = step;
  if (step.kind === 'tell') {
    game.trace.push({ type: 'compensated', elementId: record.elementId, item: record.item });
    setTodo(scope, compensation, rest);
    return doNow(game, next);
  }
  const { elementId, inside } = record;
  const after = [{ kind: 'tell', record } as const, ...rest];
  const handlerId = handlerOf(game.drawing, elementId) ?? undoingSubProcess(game.drawing, record);
  if (handlerId === null) {
    const seen = inside.map((one) => withData(one, record.data ?? {}));
    const inner = seen.toReversed().map((one) => ({ kind: 'undo', record: one }) as const);
    setTodo(scope, compensation, [...inner, ...after]);
    return doNow(game, next);
  }
  setTodo(scope, compensation, after);
  newScope(game, {
    parentId: scope.id,
    kind: 'handler',
    elementId: handlerId,
    containerId: scope.containerId,
    item: record.item,
    variables: record.data ?? {},
    undoing: record,
    compensationId,
  });
}

function setTodo(
  scope: LiveScope,
  compensation: TokenCompensation,
  todo: TokenCompensation['todo'],
): void {
  scope.compensations = scope.compensations.map((one) =>
    one.id === compensation.id ? { ...one, todo } : one,
  );
}

function finishCompensation(
  game: Game,
  scope: LiveScope,
  { id, activationId, isCancel }: TokenCompensation,
): void {
  scope.compensations = scope.compensations.filter((one) => one.id !== id);
  if (isCancel) cancelTransaction(game, scope);
  else if (activationId !== null) doNow(game, { kind: 'complete', activationId });
  else doNow(game, { kind: 'settle', scopeId: scope.id });
}

/** The transaction is undone: its cancel boundary event takes the token, if it has one. */
function cancelTransaction(game: Game, transaction: LiveScope): void {
  const place = findPlace(game, transaction.activationId);
  assert(place, 'Expected a transaction to be active, but it is not.');
  const whole = isBody(place.scope) ? findPlace(game, place.scope.activationId) : place;
  const border = game.drawing
    .boundaries(place.activation.elementId)
    .find((event) => event.event.kind === 'cancel');
  if (border !== undefined && whole !== null) {
    interrupt(game, whole);
    enterElement(game, whole.scope, border.id);
    return;
  }
  interrupt(game, place);
  doNow(game, { kind: 'settle', scopeId: place.scope.id });
}

type Records = {
  readonly records: readonly CompensationRecord[];
  readonly keep: (records: readonly CompensationRecord[]) => void;
};

/** An event sub-process undoes what was done around it, or what it has been called to undo. */
function recordsSeenFrom(game: Game, scope: LiveScope): Records {
  const node = game.drawing.nodes.get(scope.containerId);
  const isEvent = node?.type === 'subProcess' && node.kind === 'event';
  if (!isEvent) {
    return {
      records: scope.records,
      keep: (records) => {
        scope.records = records;
      },
    };
  }
  const around = parentOf(game, scope);
  const { undoing } = around;
  if (undoing === null) return recordsSeenFrom(game, ownerOf(game, around));
  return {
    records: undoing.inside,
    keep: (inside) => {
      around.undoing = { ...undoing, inside };
    },
  };
}
