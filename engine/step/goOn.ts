import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement, CompiledFlow } from '../compile/compiledProcess.ts';
import { decide } from '../decide/decide.ts';
import type { DecisionAnswer } from '../decide/decisionFailure.ts';
import { assert } from '../model/assert.ts';
import type { Json } from '../model/json.ts';
import { completeElement } from './completeElement.ts';
import { startCompensation } from './compensation.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import { isLivelock } from './isLivelock.ts';
import { leaveScope } from './leaveScope.ts';
import { advance } from './moveTokens.ts';
import { elementOf, incidentKey, raiseIncident, type LiveScope, type StepRun } from './stepRun.ts';
import { askIn, assignedIn, evaluateIn, visibleIn } from './variables.ts';

/**
 * The turn of an automatic element, or of the split behind an activity: it decides, computes or
 * throws, and is completed; a failure is an incident and the token stays.
 */
export function goOn(run: StepRun, scope: LiveScope, placeId: string): void {
  const place = scope.part.places.get(placeId);
  assert(place, `Expected a place ${placeId} in ${scope.part.id}, but there is none.`);
  const { elementId, kind, silent, isCounted } = place;
  // Another of several tokens may go on where one has an incident.
  if (!isCounted && run.incidents.has(incidentKey(scope.id, elementId))) return;
  if (!silent && !scope.active.includes(elementId)) return;
  if (!silent && isLivelock(run, scope, elementId)) return;
  const element = elementOf(run, elementId);
  switch (kind) {
    case 'choice':
      return choose(run, scope, element);
    case 'inclusive':
      return split(run, scope, element, { placeId, isOwn: !silent });
    case 'leave':
      return leaveScope(run, scope, element);
    default:
      return compute(run, scope, element);
  }
}

// Source: BPMN 2.0.2 clause 13.4.2: the first true condition in document order, else the default.
function choose(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const taken = trueFlows(run, scope, element, true);
  const flow = taken?.[0];
  if (flow === undefined) return;
  completeElement(run, scope, element, { event: { type: eventType(flow, 'take') } });
}

// Source: BPMN 2.0.2 clause 13.4.3: every true condition, else the default.
function split(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  { placeId, isOwn }: { readonly placeId: string; readonly isOwn: boolean },
): void {
  const taken = trueFlows(run, scope, element, false);
  if (taken === null) return;
  const flows = element.flows.map(({ id }) => id);
  const event = { type: eventType(placeId, 'split'), taken, flows };
  if (isOwn) completeElement(run, scope, element, { event });
  else advance(run, scope, event);
}

/** The flows that are taken; null when none is or a condition fails: then there is an incident. */
function trueFlows(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  isFirstOnly: boolean,
): readonly string[] | null {
  const { elementId } = element;
  const taken: CompiledFlow[] = [];
  for (const flow of element.flows.filter((one) => !one.isDefault)) {
    if (isFirstOnly && taken.length > 0) break;
    const answer = conditionOf(run, scope, flow);
    if (!answer.ok) {
      const facts = { flow: flow.id, ...answer.facts };
      raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
      return null;
    }
    if (answer.value === true) taken.push(flow);
  }
  const flows = withDefault(element, taken).map((flow) => flow.id);
  if (flows.length > 0) return flows;
  raiseIncident(run, scope, { code: 'NO_FLOW_TAKEN', elementId, facts: {} });
  return null;
}

/** The default flow of an activity stands against its conditions only, not against plain flows. */
function withDefault(
  { type, flows }: CompiledElement,
  taken: readonly CompiledFlow[],
): readonly CompiledFlow[] {
  const isGateway = type.endsWith('Gateway');
  if (taken.some((flow) => isGateway || flow.condition !== null)) return taken;
  return [...taken, ...flows.filter((flow) => flow.isDefault)];
}

function conditionOf(run: StepRun, scope: LiveScope, { condition }: CompiledFlow): Evaluation {
  if (condition === null) return { ok: true, value: true };
  return askIn(run, scope, { condition, isPatient: false });
}

function compute(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, throws } = element;
  const answer = computed(run, scope, element);
  if (!answer.ok) {
    const { facts } = answer;
    return raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
  }
  if (throws?.kind === 'compensation') return startCompensation(run, scope, element, throws);
  completeElement(run, scope, element, { value: answer.value });
}

function computed(
  run: StepRun,
  scope: LiveScope,
  { elementId, script, decision, throws, inputs }: CompiledElement,
): Evaluation | DecisionAnswer {
  const assigned = assignedIn(run, scope, { assignments: inputs });
  if (!assigned.ok) return assigned;
  const { values = {} } = assigned;
  if (Object.keys(values).length > 0) scope.locals = { ...scope.locals, [elementId]: values };
  if (decision !== null) {
    const { model, decisionId } = decision;
    return decide(model, decisionId, { ...visibleIn(run, scope), ...values }, run.at);
  }
  const key = throws?.kind === 'message' ? throws.key : null;
  const expression = script?.expression ?? key;
  const nothing: { readonly ok: true; readonly value: Json } = { ok: true, value: null };
  return expression === null ? nothing : evaluateIn(run, scope, expression, values);
}
