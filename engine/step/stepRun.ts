import type { AnyMachineSnapshot } from 'xstate';
import type {
  CompiledElement,
  CompiledPart,
  CompiledPlace,
  CompiledProcess,
} from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { Incident } from '../model/instance.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Effect } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { TraceType } from '../model/trace.ts';

/**
 * One step while it is being computed. Made for one call and thrown away; nothing of it is shared.
 *
 * Invariant: `trace` and `effects` are in the order in which things happen.
 */
export type StepRun = {
  readonly compiled: CompiledProcess;
  readonly at: Instant;
  readonly startId: ElementId | null;
  variables: Variables;
  /** Grows whenever variables change; what guards found out before is void then. */
  version: number;
  readonly effects: MutableEffect[];
  readonly trace: MutableEntry[];
  /** In order of creation. */
  readonly scopes: Map<string, LiveScope>;
  nextScope: number;
  outcome: string | null;
  nationalStatus: number | null;
  errorCode: string | null;
  readonly incidents: Map<string, Incident>;
  /** Non-interrupting boundary events that have fired and wait for their scope. */
  readonly forks: { readonly parent: LiveScope; readonly boundaryId: ElementId }[];
  ended: 'completed' | 'terminated' | 'failed' | null;
};

/** One scope; the machine's snapshot is made when it is first needed. */
export type LiveScope = {
  readonly id: string;
  parentId: string | null;
  readonly part: CompiledPart;
  value: Json;
  snapshot: MachineState | null;
  readonly marking: Set<string>;
  timers: { [elementId: ElementId]: number };
  readonly found: Map<string, Found>;
  /** Flows taken by inclusive splits in this step. */
  readonly taken: Set<string>;
  /** Places left in this step, to be told as completed when a move follows. */
  readonly left: Map<string, Left>;
  readonly passes: Map<string, number>;
  /** What an event-based gateway has caught, to be told when the path comes to that element. */
  caught: MutableEntry | null;
  /** Occurrence of the timer that has just fired. */
  fired: number;
  failure: { readonly code: string | null; readonly elementId: ElementId } | null;
};

/** A machine's state as XState gives it. */
export type MachineState = AnyMachineSnapshot;

/** What the guard of a place found out. */
export type Found = {
  readonly version: number;
  readonly flows: readonly ElementId[];
  readonly value: Json;
  readonly isReady: boolean;
};

/** What was told when a place was left. */
export type Left = {
  readonly entry: MutableEntry;
  readonly effect: Extract<MutableEffect, { type: 'closeTask' }> | null;
};

/** A trace entry that may still turn from interrupted to completed. */
export type MutableEntry = {
  type: TraceType;
  readonly elementId: ElementId;
  readonly item: null;
  readonly facts?: { readonly [name: string]: string | number | null };
};

type CloseTask = Extract<Effect, { readonly type: 'closeTask' }>;

/** An effect; a task closed as interrupted may still turn out to be completed. */
export type MutableEffect =
  | Exclude<Effect, CloseTask>
  | { -readonly [Key in keyof CloseTask]: CloseTask[Key] };

/** Tells what happened. */
export function tell(
  run: StepRun,
  type: TraceType,
  elementId: ElementId,
  facts?: MutableEntry['facts'],
): MutableEntry {
  const plain = { type, elementId, item: null };
  const entry: MutableEntry = facts === undefined ? plain : { ...plain, facts };
  run.trace.push(entry);
  return entry;
}

/** The element of that id; every place and flow end of a compiled process has one. */
export function elementOf(run: StepRun, elementId: ElementId): CompiledElement {
  const element = run.compiled.elements.get(elementId);
  assert(element, `Expected an element ${elementId}, but the process has none.`);
  return element;
}

/** The place of that id. */
export function placeOf(scope: LiveScope, placeId: string): CompiledPlace {
  const place = scope.part.places.get(placeId);
  assert(place, `Expected a place ${placeId} in ${scope.part.id}, but there is none.`);
  return place;
}

/** Sets variables; later values win, top level only. */
export function mergeVariables(run: StepRun, added: Variables): void {
  if (Object.keys(added).length === 0) return;
  run.variables = { ...run.variables, ...added };
  run.version += 1;
}

/** Key of an incident; scopes and elements have one at most. */
export function incidentKey(scopeId: string, elementId: ElementId): string {
  return `${scopeId} ${elementId}`;
}

/** Notes why an element stands still; says it once. */
export function raiseIncident(run: StepRun, incident: Incident): void {
  const key = incidentKey(incident.scopeId, incident.elementId);
  if (run.incidents.has(key)) return;
  run.incidents.set(key, incident);
  tell(run, 'incident', incident.elementId, { code: incident.code, ...incident.facts });
}
