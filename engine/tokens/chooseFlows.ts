import type { ElementId } from '../model/ids.ts';
import { isActivity, type FlowNode, type SequenceFlow } from '../model/process.ts';
import { raiseIncident, type Game, type Place } from './game.ts';
import { decides } from './treatmentOf.ts';
import { conditionFrom } from './variables.ts';

/**
 * The flows that a token takes from an element, in document order; null: it stands still there with
 * an incident.
 *
 * Source: BPMN 2.0.2 clauses 13.4.2 and 13.4.3: conditions in document order, the default flow
 * last.
 */
export function chooseFlows(game: Game, place: Place, node: FlowNode): readonly ElementId[] | null {
  const flows = game.drawing.outgoing(node.id);
  const isGateway = decides(game.drawing, node);
  if (!isGateway && !hasConditions(node, flows)) return flows.map((flow) => flow.id);
  const taken: SequenceFlow[] = [];
  for (const flow of flows.filter((one) => !one.isDefault)) {
    if (node.type === 'exclusiveGateway' && taken.length > 0) break;
    const isTrue = isTaken(game, place, flow);
    if (isTrue === null) return null;
    if (isTrue) taken.push(flow);
  }
  // The default flow of an activity stands against its conditions only, not against plain flows.
  const isDecided = taken.some((flow) => isGateway || flow.condition !== null);
  const all = isDecided ? taken : [...taken, ...flows.filter((flow) => flow.isDefault)];
  if (all.length > 0) return flows.filter((flow) => all.includes(flow)).map((flow) => flow.id);
  const { elementId, id: scopeId } = place.activation;
  raiseIncident(game, place.scope, { code: 'NO_FLOW_TAKEN', elementId, scopeId, facts: {} });
  return null;
}

/** Conditions count behind activities and events; other gateways do not ask. */
function hasConditions(node: FlowNode, flows: readonly SequenceFlow[]): boolean {
  if (!isActivity(node) && !('event' in node)) return false;
  return flows.some((flow) => flow.condition !== null && !flow.isDefault);
}

function isTaken(game: Game, place: Place, flow: SequenceFlow): boolean | null {
  if (flow.condition === null) return true;
  const answer = conditionFrom(game, place, flow.condition);
  if (answer.ok) return answer.value === true;
  const { elementId, id: scopeId } = place.activation;
  const facts = { flow: flow.id, ...answer.facts };
  raiseIncident(game, place.scope, { code: 'EXPRESSION_FAILED', elementId, scopeId, facts });
  return null;
}
