import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { Incident, InstanceFacts } from '../model/instance.ts';
import type { Payload } from '../model/payload.ts';
import type { Effect, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { TraceEntry } from '../model/trace.ts';
import type { Drawing } from './drawing.ts';
import type { Activation, Armed, TokenScope, TokenState } from './tokenState.ts';
import { meetsAndDecides } from './treatmentOf.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** An activation while a step is played; its members are replaced, never changed inside. */
export type LiveActivation = Mutable<Activation>;
/** A scope while a step is played. */
export type LiveScope = Mutable<Omit<TokenScope, 'activations'>> & {
  activations: readonly LiveActivation[];
};
/** An activation with the scope in which it is active. */
export type Place = { readonly scope: LiveScope; readonly activation: LiveActivation };

/** Something to be done. What it names may be gone when its turn comes; then it is dropped. */
export type Work =
  | { readonly kind: 'begin' | 'open' | 'settle'; readonly scopeId: string }
  | {
      readonly kind: 'enter' | 'run' | 'repeat' | 'complete' | 'leave';
      readonly activationId: string;
    }
  | {
      readonly kind: 'trigger';
      readonly holderId: string;
      readonly elementId: ElementId;
      /** What comes with it; none for a condition. */
      readonly payload?: Payload;
    }
  | { readonly kind: 'undo'; readonly scopeId: string; readonly compensationId: string }
  | { readonly kind: 'look' | 'lookAgain' };

/**
 * One step while it is played. Made for one call and thrown away.
 *
 * Invariants: `trace` and `effects` are in the order in which things happen; `now` is done before
 * `queue`, its last member first, so that what follows from a thing is done before what comes after
 * it.
 */
export type Game = {
  readonly drawing: Drawing;
  readonly at: Instant;
  readonly facts: Mutable<InstanceFacts>;
  readonly processId: ElementId;
  nextId: number;
  scopes: readonly LiveScope[];
  readonly trace: TraceEntry[];
  readonly effects: Effect[];
  readonly now: Work[];
  readonly queue: Work[];
  /** Completions of each element in this step. */
  readonly passes: Map<ElementId, number>;
  /** Variables have changed, or a condition has been armed, since conditions were looked at. */
  mustLook: boolean;
  /** Conditions that were looked at since variables have changed: they have the same value. */
  readonly looked: Set<Armed>;
  /** A flow was gone over more often than it declares: the step is refused. */
  overrun: Extract<StepRefusal, { readonly code: 'TURNS_EXHAUSTED' }> | null;
};

/** A game that goes on from a state; the state is not changed. */
export function openGame(drawing: Drawing, state: TokenState, at: Instant): Game {
  const { processId, nextId, scopes, ...facts } = state;
  return {
    drawing,
    at,
    facts,
    processId,
    nextId,
    scopes: scopes.map((scope) => ({
      ...scope,
      activations: scope.activations.map((activation) => ({ ...activation })),
    })),
    trace: [],
    effects: [],
    now: [],
    queue: [],
    passes: new Map(),
    mustLook: false,
    looked: new Set(),
    overrun: null,
  };
}

/** Does these things next, in this order. */
export function doNow(game: Game, ...works: readonly Work[]): void {
  game.now.push(...works.toReversed());
}

/** Tells what happened to an element of that scope. */
export function tell(game: Game, { item }: LiveScope, entry: Omit<TraceEntry, 'item'>): void {
  const { type, elementId, facts } = entry;
  const told = { type, elementId, item };
  game.trace.push(facts === undefined ? told : { ...told, facts });
}

/** The next id of a scope or an activation. */
export function newId(game: Game): string {
  game.nextId += 1;
  return String(game.nextId - 1);
}

/** The scope of that id, while it lives. */
export function findScope({ scopes }: Game, id: string | null): LiveScope | null {
  if (id === null) return null;
  const byId = BY_ID.get(scopes) ?? new Map(scopes.map((scope) => [scope.id, scope]));
  BY_ID.set(scopes, byId);
  return byId.get(id) ?? null;
}

/** A list of scopes is replaced, never changed: what stands in it is found once. */
const BY_ID = new WeakMap<readonly LiveScope[], ReadonlyMap<string, LiveScope>>();

/** The activation of that id, while it lives. */
export function findPlace(game: Game, id: string | null): Place | null {
  if (id === null) return null;
  for (const scope of game.scopes) {
    const activation = scope.activations.find((one) => one.id === id);
    if (activation !== undefined) return { scope, activation };
  }
  return null;
}

/** The scope around; every scope but the first has one. */
export function parentOf(game: Game, scope: LiveScope): LiveScope {
  const parent = findScope(game, scope.parentId);
  assert(parent, `Expected a scope around ${scope.id}, but there is none.`);
  return parent;
}

/** The scope to which the tokens of a scope belong: itself, or what a thread has left. */
export function ownerOf(game: Game, scope: LiveScope): LiveScope {
  let owner = scope;
  while (owner.kind === 'thread') owner = parentOf(game, owner);
  return owner;
}

/** Whether the elements of the scope stand there without their borders and flows. */
export function isBody(scope: LiveScope): boolean {
  return scope.kind === 'item' || scope.kind === 'handler';
}

/** Takes a token away. */
export function removeActivation({ scope, activation }: Place): void {
  scope.activations = scope.activations.filter((one) => one !== activation);
}

/** Notes why an element stands still, and tells it; an element that does so already is not told. */
export function raiseIncident(game: Game, scope: LiveScope, incident: Incident): void {
  if (hasIncident(game, incident.scopeId, incident.elementId)) return;
  if (standsBeside(game, scope, incident.elementId)) return;
  const { code, elementId, facts } = incident;
  game.facts.incidents = [...game.facts.incidents, incident];
  tell(game, scope, { type: 'incident', elementId, facts: { code, ...facts } });
}

/** Tokens that a join has made are not told apart: where one stands still, all do. */
function standsBeside(game: Game, scope: LiveScope, elementId: ElementId): boolean {
  const node = game.drawing.nodes.get(elementId);
  const isJoin = node !== undefined && meetsAndDecides(game.drawing, node);
  return isJoin && scope.activations.some((one) => hasIncident(game, one.id, elementId));
}

/** Whether the element stands still there. */
export function hasIncident(game: Game, scopeId: string, elementId: ElementId): boolean {
  return game.facts.incidents.some((one) => one.scopeId === scopeId && one.elementId === elementId);
}

/** Forgets the incidents of a scope or activation that is gone. */
export function forgetIncidents(game: Game, scopeId: string): void {
  game.facts.incidents = game.facts.incidents.filter((one) => one.scopeId !== scopeId);
}
