import { emptyVariables } from '../model/emptyVariables.ts';
import type { ElementId } from '../model/ids.ts';
import {
  isActivity,
  type CallActivity,
  type DataAssignment,
  type FlowNode,
} from '../model/process.ts';
import { arm } from './arm.ts';
import { nodeOf } from './drawing.ts';
import {
  findScope,
  isBody,
  newId,
  raiseIncident,
  tell,
  type Game,
  type LiveActivation,
  type LiveScope,
  type Place,
} from './game.ts';
import { newScope } from './newScope.ts';
import { decides, taskKindOf, treatmentOf } from './treatmentOf.ts';
import { evaluateFrom, visibleFrom } from './variables.ts';

/** An element completed as often as this in one step is a livelock. */
export const PASSES_MAX = 1_000;
/** What is only passed does not count, except in a circle of nothing else, which takes no time. */
const ONLY_PASSED_MAX = 100_000;

/** A token comes to an element that is not passed at once. */
export function enterElement(game: Game, scope: LiveScope, elementId: ElementId): Place {
  const place = putToken(game, scope, elementId);
  tell(game, scope, { type: 'entered', elementId });
  startElement(game, place);
  return place;
}

/** A token that rests on an element; nothing is told. */
export function putToken(game: Game, scope: LiveScope, elementId: ElementId): Place {
  const activation: LiveActivation = {
    id: newId(game),
    elementId,
    inputs: {},
    isTaskOpen: false,
    isCompleted: false,
    taken: null,
    pending: null,
    armed: [],
    loop: null,
  };
  scope.activations = [...scope.activations, activation];
  return { scope, activation };
}

/** Whether the element is a livelock; then it has an incident, and the token stays. */
export function isLivelock(
  game: Game,
  { scope, activation }: Place,
  pending: LiveActivation['pending'],
): boolean {
  const { elementId, id: scopeId } = activation;
  const node = nodeOf(game.drawing, elementId);
  const treatment = treatmentOf(game.drawing, node, isItem(scope, node));
  const isPassed =
    treatment === 'passing' || (treatment === 'joining' && !decides(game.drawing, node));
  const limit = isPassed ? ONLY_PASSED_MAX : PASSES_MAX;
  if ((game.passes.get(elementId) ?? 0) < limit) return false;
  activation.pending = pending;
  const facts = { limit: String(limit) };
  raiseIncident(game, scope, { code: 'STEP_LIMIT', elementId, scopeId, facts });
  return true;
}

/** What follows from `entered`; done again when an incident of its data inputs is retried. */
export function startElement(game: Game, place: Place): void {
  const { scope, activation } = place;
  const node = nodeOf(game.drawing, activation.elementId);
  if (treatmentOf(game.drawing, node, isItem(scope, node)) === 'waiting') {
    if (!isLivelock(game, place, 'enter')) startWaiting(game, place, node);
  } else {
    game.queue.push({ kind: 'run', activationId: activation.id });
  }
}

/** Evaluates what an activity, an item or a throw event takes in; false: it has an incident. */
export function readInputs(
  game: Game,
  { scope, activation }: Place,
  node: FlowNode,
  pending: LiveActivation['pending'],
): boolean {
  const inputs = isActivity(node) ? node.dataInputs : sentBy(node);
  for (const { variable, expression } of inputs) {
    const answer = evaluateFrom(game, { scope, activation }, expression);
    if (!answer.ok) {
      const { facts } = answer;
      const where = { elementId: node.id, scopeId: activation.id };
      activation.pending = pending;
      raiseIncident(game, scope, { code: 'EXPRESSION_FAILED', ...where, facts });
      return false;
    }
    activation.inputs = { ...activation.inputs, [variable]: answer.value };
  }
  return true;
}

function sentBy(node: FlowNode): readonly DataAssignment[] {
  return 'event' in node ? (node.data?.assignments ?? []) : [];
}

/** Whether this is one item of the looping activity, not the activity as a whole. */
export function isItem(scope: LiveScope, node: FlowNode): boolean {
  return scope.kind === 'item' && scope.elementId === node.id;
}

function startWaiting(game: Game, place: Place, node: FlowNode): void {
  if (node.type === 'callActivity' && cannotCall(game, place, node)) return;
  if (isActivity(node) && node.loop !== null && !isItem(place.scope, node)) {
    arm(game, place, borderEvents(game, place));
    game.queue.push({ kind: 'repeat', activationId: place.activation.id });
    return;
  }
  if (isActivity(node) && !readInputs(game, place, node, 'enter')) return;
  openTask(game, place, node);
  arm(game, place, [...ownEvents(game, node), ...borderEvents(game, place)]);
  if (node.type === 'subProcess' || node.type === 'callActivity') beginInside(game, place);
}

/** Another procedure may have no version in force, or nobody to carry it out. */
function cannotCall(game: Game, place: Place, { id: elementId, procedure }: CallActivity): boolean {
  if (procedure === null || procedure.refusal === null) return isTooDeep(game, place, elementId);
  const { scope, activation } = place;
  const { refusal: code, name: called } = procedure;
  activation.pending = 'enter';
  raiseIncident(game, scope, { code, elementId, scopeId: activation.id, facts: { called } });
  return true;
}

/** Calls inside calls: a process that calls itself without a way out would never stop. */
const CALLS_MAX = 100;

function isTooDeep(game: Game, { scope, activation }: Place, elementId: ElementId): boolean {
  const around: LiveScope[] = [];
  for (let one: LiveScope | null = scope; one !== null; one = findScope(game, one.parentId)) {
    if (one.kind === 'process') around.push(one);
  }
  const limit =
    (around.length > 1 ? callsForEver(game, around, elementId) : null) ??
    (around.length > CALLS_MAX ? CALLS_MAX : null);
  if (limit === null) return false;
  activation.pending = 'enter';
  const facts = { limit: String(limit) };
  raiseIncident(game, scope, { code: 'STEP_LIMIT', elementId, scopeId: activation.id, facts });
  return true;
}

/** More calls inside calls than this in one step are a drawing that calls without measure. */
const CALLS_INSIDE_MAX = 10_000;

/** The limit that a call inside others has come to, of itself or of all; null: it is counted. */
function callsForEver(
  { passes }: Game,
  around: readonly LiveScope[],
  elementId: ElementId,
): number | null {
  const isInsideItself = around.some((one) => one.elementId === elementId);
  const own = passes.get(`^${elementId}`) ?? 0;
  const all = passes.get('^') ?? 0;
  if (isInsideItself && own >= PASSES_MAX) return PASSES_MAX;
  if (all >= CALLS_INSIDE_MAX) return CALLS_INSIDE_MAX;
  if (isInsideItself) passes.set(`^${elementId}`, own + 1);
  passes.set('^', all + 1);
  return null;
}

function openTask(game: Game, { scope, activation }: Place, node: FlowNode): void {
  const kind = taskKindOf(node);
  if (kind === null) return;
  const { elementId, id: scopeId } = activation;
  activation.isTaskOpen = true;
  game.effects.push({ type: 'openTask', elementId, scopeId, kind, item: scope.item });
  const connector = 'connector' in node && kind === 'external' ? node.connector : null;
  if (connector === null) return;
  const variables = visibleFrom(game, { scope, activation });
  game.effects.push({ type: 'callConnector', elementId, scopeId, connector, variables });
}

/** Its own event, or, of an event-based gateway, those behind its flows. */
function ownEvents(game: Game, node: FlowNode): readonly ElementId[] {
  if (node.type !== 'eventBasedGateway') return [node.id];
  return game.drawing.outgoing(node.id).map((flow) => flow.targetId);
}

function borderEvents(game: Game, { scope, activation }: Place): readonly ElementId[] {
  if (isBody(scope)) return [];
  return game.drawing.boundaries(activation.elementId).map((event) => event.id);
}

function beginInside(game: Game, { scope, activation }: Place): void {
  const { elementId } = activation;
  const node = nodeOf(game.drawing, elementId);
  const isCall = node.type === 'callActivity';
  // An item has its data objects itself; what was put in is the value of one.
  const own = node.type === 'subProcess' && node.loop === null ? node.ownVariables : [];
  const names = own.filter((name) => !Object.hasOwn(activation.inputs, name));
  newScope(game, {
    parentId: scope.id,
    kind: isCall ? 'process' : 'subProcess',
    elementId,
    containerId: isCall ? node.calledId : elementId,
    variables: emptyVariables(names),
    activationId: activation.id,
  });
}
