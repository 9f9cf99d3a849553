import type { ElementId } from './ids.ts';
import type { Json, Variables } from './json.ts';

/** Life of an instance. `incident`: it stands still at an element until a person acts. */
export type InstanceStatus = 'active' | 'completed' | 'terminated' | 'failed' | 'incident';

/**
 * The whole state of one process instance, plain JSON.
 *
 * Invariants: the scope with id "0" is the process itself and exists until the instance ends; every
 * other scope is a firing of a non-interrupting event and names its parent; an ended instance has
 * no scopes; ids of scopes are never used twice (`nextScope` only grows).
 */
export type InstanceSnapshot = {
  readonly status: InstanceStatus;
  readonly scopes: readonly ScopeState[];
  readonly nextScope: number;
  readonly variables: Variables;
  /** Outcome of the end events reached so far, the last one wins. */
  readonly outcome: string | null;
  readonly nationalStatus: number | null;
  readonly errorCode: string | null;
  readonly incidents: readonly Incident[];
};

/** One scope runs one part (machine) of the compiled process. */
export type ScopeState = {
  readonly id: string;
  readonly parentId: string | null;
  /** Key of the part in CompiledProcess.parts. */
  readonly partId: string;
  /** XState state value. */
  readonly value: Json;
  /** Timers that are set, with the occurrence (from 1) that they wait for. */
  readonly timers: { readonly [elementId: ElementId]: number };
};

/** Why an element stands still. */
export type Incident = {
  readonly code:
    | 'NO_FLOW_TAKEN'
    | 'EXPRESSION_FAILED'
    | 'JOIN_NEVER_COMPLETES'
    | 'CONNECTOR_FAILED'
    | 'STEP_LIMIT';
  readonly elementId: ElementId;
  readonly scopeId: string;
  /** The expression and the values, or what else a person needs to mend it. */
  readonly facts: { readonly [name: string]: string };
};
