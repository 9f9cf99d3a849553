import type { CompiledElement, CompiledFlow } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { Incident } from '../model/instance.ts';
import type { Json } from '../model/json.ts';
import {
  evaluateCondition,
  evaluateExpression,
  type Evaluation,
} from '../expression/evaluateExpression.ts';
import {
  elementOf,
  incidentKey,
  placeOf,
  raiseIncident,
  type Found,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';

/** A place passed more often than this in one step is a livelock. */
const PASSES_MAX = 1_000;

/**
 * What a place decides or computes, for its guards.
 *
 * Asked again and again in one step; the answer is kept until variables change. A place with an
 * incident stands still until it is retried, also when variables have changed meanwhile.
 */
export function findOut(run: StepRun, scope: LiveScope, placeId: string): Found {
  const known = scope.found.get(placeId);
  if (known?.version === run.version) return known;
  const { elementId, kind } = placeOf(scope, placeId);
  const found = isStopped(run, scope, placeId, elementId)
    ? stopped(run)
    : look(run, scope, elementOf(run, elementId), kind);
  scope.found.set(placeId, found);
  return found;
}

function isStopped(run: StepRun, scope: LiveScope, placeId: string, elementId: ElementId): boolean {
  if (run.incidents.has(incidentKey(scope.id, elementId))) return true;
  if ((scope.passes.get(placeId) ?? 0) < PASSES_MAX) return false;
  const facts = { limit: String(PASSES_MAX) };
  raiseIncident(run, { code: 'STEP_LIMIT', elementId, scopeId: scope.id, facts });
  return true;
}

function stopped(run: StepRun): Found {
  return { version: run.version, flows: [], value: null, isReady: false };
}

function look(run: StepRun, scope: LiveScope, element: CompiledElement, kind: string): Found {
  if (kind === 'choice') return choose(run, scope, element, true);
  if (kind === 'inclusive') return choose(run, scope, element, false);
  return compute(run, scope, element);
}

// Source: BPMN 2.0.2 clauses 13.4.2 and 13.4.3: conditions in document order, the default flow
// last.
function choose(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  isFirstOnly: boolean,
): Found {
  const taken: CompiledFlow[] = [];
  for (const flow of element.flows.filter((one) => !one.isDefault)) {
    if (isFirstOnly && taken.length > 0) break;
    const answer = conditionOf(run, flow);
    if (!answer.ok) return fail(run, scope, element, { flow: flow.id, ...answer.facts });
    if (answer.value === true) taken.push(flow);
  }
  const flows = withDefault(element, taken).map((flow) => flow.id);
  if (flows.length > 0) return { version: run.version, flows, value: null, isReady: true };
  const { elementId } = element;
  raiseIncident(run, { code: 'NO_FLOW_TAKEN', elementId, scopeId: scope.id, facts: {} });
  return stopped(run);
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

function conditionOf(run: StepRun, flow: CompiledFlow): Evaluation {
  return flow.condition === null
    ? { ok: true, value: true }
    : evaluateCondition(flow.condition, run);
}

function compute(run: StepRun, scope: LiveScope, element: CompiledElement): Found {
  const expression = element.script?.expression ?? element.throws?.key ?? null;
  const answer: Evaluation =
    expression === null ? { ok: true, value: null } : evaluateExpression(expression, run);
  if (!answer.ok) return fail(run, scope, element, answer.facts);
  return { version: run.version, flows: [], value: answer.value, isReady: true };
}

function fail(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  facts: Incident['facts'],
): Found {
  raiseIncident(run, { code: 'EXPRESSION_FAILED', elementId, scopeId: scope.id, facts });
  return stopped(run);
}

/** The text by which messages are matched; null without a key. */
export function keyText(key: string | null, value: Json): string | null {
  if (key === null || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
