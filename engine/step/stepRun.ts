import { itemId } from '../check/soundness/scopeGraph.ts';
import type { CompiledElement, CompiledPart, CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import type { ElementId } from '../model/ids.ts';
import type {
  Compensation,
  CompensationRecord,
  Incident,
  Listening,
  LoopState,
  ScopeKind,
} from '../model/instance.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Payload } from '../model/payload.ts';
import type { Effect, StepRefusal } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { TraceEntry } from '../model/trace.ts';
import type { Asked } from './askData.ts';

/**
 * One step while it is being computed. Made for one call and thrown away; nothing of it is shared.
 *
 * Invariant: `trace` and `effects` are in the order in which things happen.
 */
export type StepRun = {
  readonly compiled: CompiledProcess;
  readonly at: Instant;
  readonly mechanics: Mechanics;
  variables: Variables;
  readonly effects: Effect[];
  readonly trace: TraceEntry[];
  /** In order of creation. */
  readonly scopes: Map<string, LiveScope>;
  nextScope: number;
  /** Order in which events are armed, over the life of the instance. */
  nextArming: number;
  outcome: string | null;
  nationalStatus: number | null;
  errorCode: string | null;
  readonly incidents: Map<string, Incident>;
  /** What goes on by itself, first in, first out. */
  readonly queue: Work[];
  /** Whether conditions have to be looked at: variables have changed, or one was armed. */
  isChanged: boolean;
  /**
   * The questions that were asked of the data, in order; null as soon as anything else was taken
   * from the data.
   */
  asked: Asked[] | null;
  /** Answers of the variables that were asked last; records of variables are never changed. */
  answers: { readonly of: Variables | null; readonly answers: Map<string, Evaluation> };
  /** Who listens for a condition that was looked at since variables have changed. */
  readonly looked: Set<Listening>;
  /** How often an element has gone on by itself in this step. */
  readonly passes: Map<string, number>;
  ended: 'completed' | 'terminated' | 'failed' | null;
  /** Why the step must not be: it goes over a flow more often than that declares. */
  exhausted: Extract<StepRefusal, { readonly code: 'TURNS_EXHAUSTED' }> | null;
};

/** One scope, as in ScopeState. */
export type LiveScope = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: ScopeKind;
  readonly elementId: ElementId | null;
  readonly part: CompiledPart;
  readonly item: number | null;
  value: Json;
  active: readonly string[];
  variables: Variables;
  locals: { readonly [elementId: ElementId]: Variables };
  timers: { readonly [elementId: ElementId]: number };
  listening: readonly Listening[];
  loops: { readonly [elementId: ElementId]: LoopState };
  records: readonly CompensationRecord[];
  compensations: readonly Compensation[];
  resting: readonly ElementId[];
  turns: { readonly [flowId: ElementId]: number };
  /** Grows when everything in the scope is ended: who began before has nothing to go on with. */
  epoch: number;
};

/** Something whose turn comes; dropped when what it was for is gone by then. */
export type Work =
  | { readonly kind: 'begin'; readonly scope: LiveScope }
  | { readonly kind: 'go'; readonly scope: LiveScope; readonly placeId: string }
  | { readonly kind: 'items'; readonly scope: LiveScope; readonly elementId: ElementId };

/** What an event has caught: the entry that tells of it, and what it brings. */
export type Occasion = { readonly entry: TraceEntry | null; readonly payload?: Payload };

/**
 * What the parts of a step ask of each other; given with the run, because tokens, scopes and events
 * cause each other in a circle.
 */
export type Mechanics = {
  /** Enters the first elements of a scope. */
  readonly begin: (run: StepRun, scope: LiveScope) => void;
  /** Lets an automatic element, or a split, decide or do what it is for. */
  readonly goOn: (run: StepRun, scope: LiveScope, placeId: string) => void;
  /** Completes an active element and moves its token on. */
  readonly complete: (run: StepRun, scope: LiveScope, elementId: ElementId) => void;
  /** What follows when an event has caught what it waited for. */
  readonly caught: (
    run: StepRun,
    scope: LiveScope,
    element: CompiledElement,
    occasion: Occasion,
  ) => void;
  /** What follows when the last token of a scope is gone. */
  readonly scopeOver: (run: StepRun, scope: LiveScope) => void;
  /** Fires conditional events whose condition has become true. */
  readonly lookAtConditions: (run: StepRun) => void;
};

/** Tells what happened to an element of that scope. */
export function tell(run: StepRun, scope: LiveScope, entry: Omit<TraceEntry, 'item'>): void {
  const { type, elementId, facts } = entry;
  const plain = { type, elementId, item: scope.item };
  run.trace.push(facts === undefined ? plain : { ...plain, facts });
}

/** The element of that id; every place and flow end of a compiled process has one. */
export function elementOf(run: StepRun, elementId: ElementId): CompiledElement {
  const element = run.compiled.elements.get(elementId);
  assert(element, `Expected an element ${elementId}, but the process has none.`);
  return element;
}

/** The scope around; null for the first. */
export function parentOf(run: StepRun, scope: LiveScope): LiveScope | null {
  return scope.parentId === null ? null : (run.scopes.get(scope.parentId) ?? null);
}

/**
 * The scope that a token belongs to: that around a thread, or around one of several tokens at an
 * element; every other scope owns its own.
 */
export function ownerOf(run: StepRun, scope: LiveScope): LiveScope {
  const parent = parentOf(run, scope);
  if (parent === null) return scope;
  const isPart = scope.kind === 'thread' || parent.active.includes(`~${scope.id}`);
  return isPart ? ownerOf(run, parent) : scope;
}

/** Whether the element stands here for all its items, not for one of them. */
export function isLooping({ part }: LiveScope, { elementId, loop }: CompiledElement): boolean {
  return loop !== null && part.id !== itemId(elementId);
}

/** Scopes directly inside, in order of creation. */
export function childrenOf(run: StepRun, scope: LiveScope): readonly LiveScope[] {
  return [...run.scopes.values()].filter((one) => one.parentId === scope.id);
}

/** What a new scope is made of. */
export type NewScope = Pick<LiveScope, 'kind' | 'elementId'> & {
  readonly parent: LiveScope;
  readonly partId: string;
  readonly item?: number | null;
  readonly variables?: Variables;
};

const NO_VARIABLES: Variables = {};

/** Makes a scope; it begins when its turn comes. */
export function addScope(run: StepRun, added: NewScope): LiveScope {
  const { parent, kind, elementId, partId, variables = NO_VARIABLES } = added;
  // Questions in it are answered by its own variables too.
  if (variables !== NO_VARIABLES && Object.keys(variables).length > 0) run.asked = null;
  const part = run.compiled.parts.get(partId);
  assert(part, `Expected a part ${partId}, but the compiled process has none.`);
  const id = String(run.nextScope);
  run.nextScope += 1;
  const item = added.item === undefined ? parent.item : added.item;
  const scope = newScope({ id, parentId: parent.id, kind, elementId, part, item, variables });
  run.scopes.set(id, scope);
  return scope;
}

/** A scope in which nothing has happened yet. */
export function newScope(
  scope: Pick<LiveScope, 'id' | 'parentId' | 'kind' | 'elementId' | 'part' | 'item' | 'variables'>,
): LiveScope {
  const { id, parentId, kind, elementId, part, item, variables } = scope;
  return {
    id,
    parentId,
    kind,
    elementId,
    part,
    item,
    value: null,
    active: [],
    variables,
    locals: {},
    timers: {},
    listening: [],
    loops: {},
    records: [],
    compensations: [],
    resting: [],
    turns: {},
    epoch: 0,
  };
}

/** Whether the scope still lives and nothing has ended its contents since. */
export function isAsBefore(run: StepRun, scope: LiveScope, epoch: number): boolean {
  return run.scopes.get(scope.id) === scope && scope.epoch === epoch;
}

/** Key of an incident; scopes and elements have one at most. */
export function incidentKey(scopeId: string, elementId: ElementId): string {
  return `${scopeId} ${elementId}`;
}

/** Notes why an element stands still; says it once. */
export function raiseIncident(
  run: StepRun,
  scope: LiveScope,
  incident: Omit<Incident, 'scopeId'>,
): void {
  const key = incidentKey(scope.id, incident.elementId);
  if (run.incidents.has(key)) return;
  run.incidents.set(key, { ...incident, scopeId: scope.id });
  tell(run, scope, {
    type: 'incident',
    elementId: incident.elementId,
    facts: { code: incident.code, ...incident.facts },
  });
}
