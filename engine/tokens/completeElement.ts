import type { Json, Variables } from '../model/json.ts';
import { NOTHING_BROUGHT, type Payload } from '../model/payload.ts';
import { isActivity, type Activity, type FlowNode } from '../model/process.ts';
import { nodeOf } from './drawing.ts';
import { removeScope, stopActivation } from './endScope.ts';
import { isItem } from './enterElement.ts';
import { doNow, raiseIncident, tell, type Game, type Place, type Work } from './game.ts';
import { messageOf } from './messageOf.ts';
import { leaveRecord } from './leaveRecord.ts';
import { throwOutwards } from './throwOutwards.ts';
import { signalReaches } from './throwSignal.ts';
import { treatmentOf } from './treatmentOf.ts';
import { tellCompleted } from './walk.ts';
import { evaluateFrom, keyText, visibleFrom, writeVariables } from './variables.ts';

/**
 * Moving on from an element, up to what it throws; its flows are taken after all that has been
 * delivered.
 *
 * `value` is what its script, its decision or the correlation key of its message has come to. An
 * output that cannot be evaluated is an incident, and nothing has happened.
 */
export function completeElement(game: Game, place: Place, value: Json = null): void {
  const { scope, activation } = place;
  const node = nodeOf(game.drawing, activation.elementId);
  // A looping activity as a whole has done its part in its items.
  const part = isActivity(node) && node.loop !== null && !isItem(scope, node) ? null : node;
  const outputs = part === null ? {} : readOutputs(game, place, part, value);
  if (outputs === null) return;
  stopActivation(game, place, 'completed');
  if (part !== null) {
    writeVariables(game, place, resultOf(part, value));
    writeVariables(game, { scope, activation: null }, outputs);
    tellThrown(game, place, part, value);
  }
  tellCompleted(game, scope, node);
  activation.isCompleted = true;
  activation.pending = null;
  const inside = game.scopes.filter((one) => one.activationId === activation.id);
  leaveRecord(game, place, inside);
  for (const child of inside) removeScope(game, child);
  doNow(game, ...deliveries(game, place, node));
}

/** What the element has thrown is delivered, then conditions are looked at, then it goes on. */
function deliveries(game: Game, place: Place, node: FlowNode): readonly Work[] {
  const event = thrownBy(node);
  const payload = payloadOf(game, place, node);
  if (event?.kind === 'escalation') {
    const from = { scope: place.scope, place: null };
    throwOutwards(game, from, { kind: 'escalation', code: event.escalationCode, payload });
  }
  const signals = event?.kind === 'signal' ? signalReaches(game, event.signalName, payload) : [];
  return [...signals, { kind: 'look' }, { kind: 'leave', activationId: place.activation.id }];
}

function readOutputs(game: Game, place: Place, node: FlowNode, value: Json): Variables | null {
  const { scope, activation } = place;
  if (!isActivity(node)) return {};
  const outputs: { [name: string]: Json } = {};
  // What was inside is still there, with its data objects.
  const inside = game.scopes.find((one) => one.activationId === activation.id)?.variables;
  const seen = { ...inside, ...resultOf(node, value) };
  for (const { variable, expression } of node.dataOutputs) {
    const answer = evaluateFrom(game, place, expression, seen);
    if (!answer.ok) {
      const where = { elementId: node.id, scopeId: activation.id };
      activation.pending = pendingOf(game, node);
      const { facts } = answer;
      raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', ...where, facts });
      return null;
    }
    outputs[variable] = answer.value;
  }
  return outputs;
}

/** What runs by itself runs again. */
function pendingOf(game: Game, node: Activity): 'run' | 'complete' {
  return treatmentOf(game.drawing, node, true) === 'automatic' ? 'run' : 'complete';
}

function resultOf(node: FlowNode, value: Json): Variables {
  const isEvaluated =
    node.type === 'scriptTask' || (node.type === 'businessRuleTask' && node.decision !== null);
  if (!isEvaluated || node.resultVariable === null) return {};
  return { [node.resultVariable]: value };
}

function tellThrown(game: Game, place: Place, node: FlowNode, value: Json): void {
  const { scope } = place;
  const elementId = node.id;
  const message = messageOf(game.drawing, node);
  if (message !== null) {
    const { messageName, targetId } = message;
    const correlationValue = message.key === null ? null : keyText(value);
    const { values: variables } = payloadOf(game, place, node);
    const sent = { elementId, messageName, correlationValue, targetId, variables };
    game.effects.push({ type: 'sendMessage', ...sent });
    tell(game, scope, { type: 'message-sent', elementId, facts: { message: messageName } });
  }
  const event = thrownBy(node);
  if (event?.kind === 'signal') {
    const { signalName } = event;
    const { values: variables } = payloadOf(game, place, node);
    game.effects.push({ type: 'throwSignal', elementId, signalName, variables });
    tell(game, scope, { type: 'signal', elementId, facts: { signal: signalName } });
  }
  if (event?.kind === 'escalation') {
    tell(game, scope, { type: 'escalation', elementId, facts: { code: event.escalationCode } });
  }
}

/** An event sends what it says, everything else all that it sees. */
function payloadOf(game: Game, place: Place, node: FlowNode): Payload {
  const isDeclared = thrownBy(node) !== null && 'data' in node && node.data !== null;
  const values = isDeclared ? place.activation.inputs : visibleFrom(game, place);
  const isKept = isDeclared || thrownBy(node)?.kind !== 'escalation';
  return isKept ? { values, isDeclared } : NOTHING_BROUGHT;
}

function thrownBy(node: FlowNode) {
  return node.type === 'intermediateThrowEvent' || node.type === 'endEvent' ? node.event : null;
}
