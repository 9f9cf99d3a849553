import type { ElementId } from './ids.ts';
import type { Json, Variables } from './json.ts';
import type { CallRefusal } from './process.ts';

/** Life of an instance. `incident`: it stands still at an element until a person acts. */
export type InstanceStatus = 'active' | 'completed' | 'terminated' | 'failed' | 'incident';

/** What anybody may ask of an instance, whatever executes it. */
export type InstanceFacts = {
  readonly status: InstanceStatus;
  readonly variables: Variables;
  /** Outcome of the end events reached so far, the last one wins. */
  readonly outcome: string | null;
  readonly nationalStatus: number | null;
  readonly errorCode: string | null;
  readonly incidents: readonly Incident[];
};

/**
 * Moves with every change of what a snapshot looks like; one of an earlier format is made again
 * from the history when the program starts.
 */
export const SNAPSHOT_FORMAT = 2;

/**
 * The whole state of one process instance, plain JSON.
 *
 * Invariants: the scope with id "0" is the process itself and exists until the instance ends; every
 * other scope names its parent, which stands before it; an ended instance has no scopes; ids of
 * scopes are never used twice (`nextScope` only grows).
 */
export type InstanceSnapshot = InstanceFacts & {
  readonly scopes: readonly ScopeState[];
  readonly nextScope: number;
};

/** What a scope is for; see docs/execution.md. */
export type ScopeKind = 'process' | 'subProcess' | 'body' | 'thread' | 'event';

/** One scope runs one part (machine) of the compiled process. Empty members are left out. */
export type ScopeState = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: ScopeKind;
  /** The element of the parent scope that this one carries out; null for the first. */
  readonly elementId: ElementId | null;
  /** Key of the part in CompiledProcess.parts. */
  readonly partId: string;
  readonly item: number | null;
  /** XState state value. */
  readonly value: Json;
  /**
   * Elements that are active, in the order in which they were entered; "~" and the id of a scope
   * for one of several tokens at one element.
   */
  readonly active: readonly string[];
  /** Local variables: of an item, or the data inputs and data objects of a sub-process or call. */
  readonly variables?: Variables;
  /** Data inputs of active elements. */
  readonly locals?: { readonly [elementId: ElementId]: Variables };
  /** Timers that are set, with the occurrence (from 1) that they wait for. */
  readonly timers?: { readonly [elementId: ElementId]: number };
  /** Messages, signals and conditions that are waited for, in the order of arming. */
  readonly listening?: readonly Listening[];
  /** Looping activities under way. */
  readonly loops?: { readonly [elementId: ElementId]: LoopState };
  /** What could be compensated, in order of completion. */
  readonly records?: readonly CompensationRecord[];
  readonly compensations?: readonly Compensation[];
  /** Flows in front of meeting joins with a token, once for each, in order of arrival. */
  readonly resting?: readonly ElementId[];
  /** Flows with a declared bound that were gone over, and how often; see countTurn. */
  readonly turns?: { readonly [flowId: ElementId]: number };
};

/** An event that a scope is armed for; `wasTrue` belongs to conditions. */
export type Listening = {
  readonly elementId: ElementId;
  /** Order of arming in the whole instance. */
  readonly since: number;
  readonly wasTrue?: boolean;
};

/** How far a looping activity has come. */
export type LoopState = {
  /** Items in all; null for a standard loop. */
  readonly total: number | null;
  readonly begun: number;
  readonly completed: number;
  /** The collection, for a sequential activity that still has to begin items. */
  readonly items: readonly Json[] | null;
  /** Outputs by item; empty without an output collection. */
  readonly outputs: readonly Json[];
};

/** A completed activity that can be undone; `inside` for a sub-process. In order of dependence. */
export type CompensationRecord = {
  readonly elementId: ElementId;
  readonly item: number | null;
  readonly inside: readonly CompensationRecord[];
  /** What a call of another procedure has carried out: the next one may carry out another. */
  readonly calledId?: ElementId;
  /** Its own data as it was when it was completed; left out where it had none. */
  readonly data?: Variables;
  /**
   * No record yet, but the place of those that the activity will leave, which is still active under
   * that id (of its scope, or of its activation): an event on its border has begun what is undone
   * before it.
   */
  readonly awaits?: string;
};

/** A compensation under way: what is still to be done, one after the other. */
export type Compensation = {
  /** The throw event, or the cancel end event of a transaction. */
  readonly byId: ElementId;
  /** Where the throw event waits; null when nothing waits for the end. */
  readonly throwerScopeId: string | null;
  readonly records: readonly CompensationRecord[];
  /** The scope of the handler that runs now. */
  readonly scopeId: string | null;
};

/** Why an element stands still. */
export type Incident = {
  readonly code:
    | 'NO_FLOW_TAKEN'
    | 'EXPRESSION_FAILED'
    | 'JOIN_NEVER_COMPLETES'
    | 'CONNECTOR_FAILED'
    | 'STEP_LIMIT'
    | 'TURNS_EXHAUSTED'
    | CallRefusal;
  readonly elementId: ElementId;
  readonly scopeId: string;
  /** The expression and the values, or what else a person needs to mend it. */
  readonly facts: { readonly [name: string]: string };
};
