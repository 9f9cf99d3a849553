import { oneId } from '../check/soundness/scopeGraph.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import { emptyVariables } from '../model/emptyVariables.ts';
import type { Variables } from '../model/json.ts';
import { arm, watchedBy } from './arming.ts';
import { callsForEver, isLivelock } from './isLivelock.ts';
import {
  addScope,
  elementOf,
  isLooping,
  parentOf,
  raiseIncident,
  tell,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';
import { assignedIn, localsOf, visibleIn } from './variables.ts';

/**
 * A token comes to a place.
 *
 * Source: docs/execution.md, Entering an element.
 */
export function enterPlace(run: StepRun, scope: LiveScope, placeId: string): void {
  const place = scope.part.places.get(placeId);
  assert(place, `Expected a place ${placeId} in ${scope.part.id}, but there is none.`);
  const { elementId, kind, silent, isCounted } = place;
  if (silent) return run.mechanics.goOn(run, scope, placeId);
  if (isCounted && run.compiled.parts.has(oneId(elementId))) {
    return enterAlone(run, scope, elementId);
  }
  scope.active = [...scope.active, elementId];
  tell(run, scope, { type: 'entered', elementId });
  if (kind === 'wait') return startWaiting(run, scope, elementOf(run, elementId));
  run.queue.push({ kind: 'go', scope, placeId });
}

/** One of several tokens at an element: each is done in a scope of its own. */
function enterAlone(run: StepRun, parent: LiveScope, elementId: string): void {
  const body = addScope(run, { kind: 'body', elementId, parent, partId: oneId(elementId) });
  parent.active = [...parent.active, `~${body.id}`];
  run.mechanics.begin(run, body);
}

/** Opens what an element waits with, arms its events, and begins what it holds. */
export function startWaiting(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId } = element;
  if (isLivelock(run, scope, elementId) || cannotCall(run, scope, element)) return;
  if (isLooping(scope, element)) {
    armWatched(run, scope, element);
    run.queue.push({ kind: 'items', scope, elementId });
    return;
  }
  const assigned = assignedIn(run, scope, { assignments: element.inputs });
  if (!assigned.ok) {
    const { facts } = assigned;
    return raiseIncident(run, scope, { code: 'EXPRESSION_FAILED', elementId, facts });
  }
  const { values = {} } = assigned;
  if (Object.keys(values).length > 0) scope.locals = { ...scope.locals, [elementId]: values };
  openTask(run, scope, element);
  arm(run, scope, element);
  armWatched(run, scope, element);
  if (element.inside !== null) startInside(run, scope, element, values);
}

function armWatched(run: StepRun, scope: LiveScope, { elementId }: CompiledElement): void {
  for (const one of watchedBy(run, scope, elementId)) arm(run, scope, one);
}

/** A call of a procedure that cannot be carried out now stands still until it is retried. */
function cannotCall(run: StepRun, scope: LiveScope, element: CompiledElement): boolean {
  if (element.type !== 'callActivity') return false;
  const { elementId, procedure } = element;
  if (procedure === null || procedure.refusal === null) return isTooDeep(run, scope, elementId);
  const { name: called, refusal: code } = procedure;
  raiseIncident(run, scope, { code, elementId, facts: { called } });
  return true;
}

/** A process that calls itself without a way out would go deeper for ever. */
const CALLS_MAX = 100;

function isTooDeep(run: StepRun, from: LiveScope, elementId: string): boolean {
  let calls = 0;
  let isInside = false;
  for (let scope: LiveScope | null = from; scope !== null; scope = parentOf(run, scope)) {
    if (scope.kind !== 'process') continue;
    calls += 1;
    isInside ||= scope.elementId === elementId;
  }
  // Where each call makes two, it would take ages to come as deep as that.
  if (calls > 1 && callsForEver(run, from, elementId, isInside)) return true;
  if (calls <= CALLS_MAX) return false;
  const facts = { limit: String(CALLS_MAX) };
  raiseIncident(run, from, { code: 'STEP_LIMIT', elementId, facts });
  return true;
}

function openTask(run: StepRun, scope: LiveScope, element: CompiledElement): void {
  const { elementId, opens, connector } = element;
  if (opens === null) return;
  const { id: scopeId, item } = scope;
  run.effects.push({ type: 'openTask', elementId, scopeId, kind: opens, item });
  if (opens !== 'external' || connector === null) return;
  const variables = { ...visibleIn(run, scope), ...localsOf(scope, element) };
  run.effects.push({ type: 'callConnector', elementId, scopeId, connector, variables });
}

/** Makes the scope of a sub-process or called process, with its data inputs as local variables. */
function startInside(
  run: StepRun,
  parent: LiveScope,
  { elementId, inside, type, loop, ownVariables }: CompiledElement,
  values: Variables,
): void {
  // An item has them in its body, where what it gives is read.
  const empty = loop === null ? emptyVariables(ownVariables) : {};
  const variables = { ...empty, ...values };
  const kind = type === 'callActivity' ? 'process' : 'subProcess';
  const partId = inside ?? elementId;
  const scope = addScope(run, { kind, elementId, parent, partId, variables });
  run.queue.push({ kind: 'begin', scope });
}
