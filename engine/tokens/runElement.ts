import { decide } from '../decide/decide.ts';
import type { DecisionAnswer } from '../decide/decisionFailure.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import { assert } from '../model/assert.ts';
import { isActivity, type FlowNode } from '../model/process.ts';
import { chooseFlows } from './chooseFlows.ts';
import { openCompensation, takeRecords } from './compensate.ts';
import { completeElement } from './completeElement.ts';
import { nodeOf } from './drawing.ts';
import { endContents, endInstance } from './endScope.ts';
import { isLivelock, readInputs } from './enterElement.ts';
import {
  doNow,
  findScope,
  ownerOf,
  raiseIncident,
  removeActivation,
  tell,
  type Game,
  type LiveScope,
  type Place,
} from './game.ts';
import { messageOf } from './messageOf.ts';
import { throwOutwards } from './throwOutwards.ts';
import { decides } from './treatmentOf.ts';
import { evaluateFrom, visibleFrom } from './variables.ts';
import { tellCompleted } from './walk.ts';

/** The turn of an element that goes on by itself has come. */
export function runElement(game: Game, place: Place): void {
  const node = nodeOf(game.drawing, place.activation.elementId);
  place.activation.pending = 'run';
  if (isLivelock(game, place, 'run')) return;
  if (decides(game.drawing, node)) return choose(game, place, node);
  if (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') {
    return throwEvent(game, place, node);
  }
  if (isActivity(node) && !readInputs(game, place, node, 'run')) return;
  compute(game, place, node);
}

type ThrowNode = Extract<FlowNode, { readonly type: 'endEvent' | 'intermediateThrowEvent' }>;

function throwEvent(game: Game, place: Place, node: ThrowNode): void {
  const { event } = node;
  if (!readInputs(game, place, node, 'run')) return;
  switch (event.kind) {
    case 'error':
      throwError(game, place, node, event.errorCode);
      return;
    case 'terminate':
      terminate(game, leaveAsEnd(game, place, node));
      return;
    case 'cancel':
      cancel(game, leaveAsEnd(game, place, node));
      return;
    case 'compensation':
      compensate(game, place, event);
      return;
    default:
      compute(game, place, node);
  }
}

function choose(game: Game, place: Place, node: FlowNode): void {
  const flows = chooseFlows(game, place, node);
  if (flows === null) return;
  place.activation.taken = flows;
  completeElement(game, place);
}

/** Completes the element with the value of what it evaluates. */
function compute(game: Game, place: Place, node: FlowNode): void {
  const answer = valueOf(game, place, node);
  if (answer === null) return completeElement(game, place);
  if (answer.ok) return completeElement(game, place, answer.value);
  const where = { elementId: node.id, scopeId: place.activation.id };
  const { facts } = answer;
  raiseIncident(game, place.scope, { code: 'EXPRESSION_FAILED', ...where, facts });
}

/** The value of a script, a decision or a correlation key; null: it evaluates nothing. */
function valueOf(game: Game, place: Place, node: FlowNode): Evaluation | DecisionAnswer | null {
  if (node.type === 'businessRuleTask' && node.decision !== null) {
    return decide(node.decision, node.decisionId ?? '', visibleFrom(game, place), game.at);
  }
  const script = node.type === 'scriptTask' ? node.script : null;
  const expression = script ?? messageOf(game.drawing, node)?.key ?? null;
  return expression === null ? null : evaluateFrom(game, place, expression);
}

/** The end event has done its part before anything else is ended; the answer is its owner. */
function leaveAsEnd(game: Game, place: Place, node: FlowNode): LiveScope {
  removeActivation(place);
  tellCompleted(game, place.scope, node);
  return ownerOf(game, place.scope);
}

function throwError(game: Game, place: Place, node: FlowNode, code: string | null): void {
  const { scope } = place;
  const payload = { values: place.activation.inputs, isDeclared: true };
  leaveAsEnd(game, place, node);
  tell(game, scope, { type: 'error', elementId: node.id, facts: { code } });
  if (throwOutwards(game, { scope, place: null }, { kind: 'error', code, payload })) return;
  game.facts.errorCode = code;
  endInstance(game, 'failed');
}

function terminate(game: Game, owner: LiveScope): void {
  if (owner.parentId === null) return endInstance(game, 'terminated');
  endContents(game, owner);
  doNow(game, { kind: 'settle', scopeId: owner.id });
}

/** Source: BPMN 2.0.2 clause 13.5.4 (transaction). */
function cancel(game: Game, from: LiveScope): void {
  let transaction: LiveScope | null = from;
  while (transaction !== null && !isTransaction(game, transaction)) {
    transaction = findScope(game, transaction.parentId);
  }
  assert(transaction, 'Expected a cancel end event inside a transaction.');
  endContents(game, transaction);
  const { records } = transaction;
  transaction.records = [];
  const given = { records, activationId: null, isCancel: true };
  doNow(game, openCompensation(game, transaction, given));
}

function isTransaction(game: Game, { containerId, kind }: LiveScope): boolean {
  const node = game.drawing.nodes.get(containerId);
  return kind === 'subProcess' && node?.type === 'subProcess' && node.kind === 'transaction';
}

type Compensation = Extract<ThrowNode['event'], { readonly kind: 'compensation' }>;

function compensate(game: Game, place: Place, event: Compensation): void {
  const { scope, activation } = place;
  const records = takeRecords(game, scope, event.activityId);
  const complete = { kind: 'complete', activationId: activation.id } as const;
  if (records.length === 0) return doNow(game, complete);
  const activationId = event.waitsForCompletion ? activation.id : null;
  const undo = openCompensation(game, scope, { records, activationId, isCancel: false });
  if (event.waitsForCompletion) doNow(game, undo);
  else doNow(game, undo, complete);
}
