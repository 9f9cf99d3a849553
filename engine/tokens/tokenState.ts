import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord, InstanceFacts } from '../model/instance.ts';
import type { Json, Variables } from '../model/json.ts';

/**
 * The whole state of one instance as the token game keeps it; plain JSON.
 *
 * Invariants: the scope "0" is the instance and exists until it ends; every other scope stands
 * after its parent; an ended instance has no scopes; scopes and activations share one row of ids,
 * which only grows, so that a lower id is the older one.
 */
export type TokenState = InstanceFacts & {
  readonly processId: ElementId;
  readonly nextId: number;
  readonly scopes: readonly TokenScope[];
};

/** Item and handler are the two bodies of docs/execution.md: of a loop, and of a compensation. */
export type TokenScopeKind = 'process' | 'subProcess' | 'item' | 'handler' | 'thread' | 'event';

/** A running container of tokens. */
export type TokenScope = {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: TokenScopeKind;
  /** The element of the parent scope that this one carries out; null for the first. */
  readonly elementId: ElementId | null;
  /** The process or sub-process whose elements are active here. */
  readonly containerId: ElementId;
  /** The activation that waits for this scope; null where none does. */
  readonly activationId: string | null;
  readonly item: number | null;
  /** Local to an item. */
  readonly variables: Variables;
  /** The event by which it begins; null: by itself. */
  readonly startId: ElementId | null;
  /** Its event sub-processes do not catch: they are not armed yet, or not any more. */
  readonly isClosed: boolean;
  /** In the order in which they were entered. */
  readonly activations: readonly Activation[];
  /** Flows in front of joins, one entry for each token, in order of arrival. */
  readonly tokens: readonly ElementId[];
  /** Start events of its event sub-processes. */
  readonly armed: readonly Armed[];
  /** What could be compensated, in order of completion. */
  readonly records: readonly CompensationRecord[];
  /** Handler: what it compensates. */
  readonly undoing: CompensationRecord | null;
  /** Handler: the compensation that goes on when it is over. */
  readonly compensationId: string | null;
  readonly compensations: readonly TokenCompensation[];
  /** How often each flow with a declared bound was gone over. */
  readonly turns: { readonly [flowId: ElementId]: number };
};

/** An element that holds a token. */
export type Activation = {
  readonly id: string;
  readonly elementId: ElementId;
  /** Its data inputs. */
  readonly inputs: Variables;
  readonly isTaskOpen: boolean;
  /** Told as completed; the token has not taken its flows yet. */
  readonly isCompleted: boolean;
  /** Flows chosen by a gateway; null: not chosen yet, or nothing to choose. */
  readonly taken: readonly ElementId[] | null;
  /** What has to be done again when its incident is retried. */
  readonly pending: 'enter' | 'run' | 'repeat' | 'complete' | 'leave' | null;
  /** Its own event and those on its border, or those behind an event-based gateway. */
  readonly armed: readonly Armed[];
  readonly loop: TokenLoop | null;
};

/** An event that is waited for. */
export type Armed = {
  readonly elementId: ElementId;
  readonly kind: 'timer' | 'message' | 'signal' | 'conditional';
  /** Order of arming in the whole instance. */
  readonly since: number;
  /** Timer: which turn of a cycle, from 1. */
  readonly occurrence: number;
  /** Condition: whether it was true when it was looked at last. */
  readonly wasTrue: boolean;
};

/** How far a looping activity has come. */
export type TokenLoop = {
  /** Null for a standard loop. */
  readonly total: number | null;
  readonly items: readonly Json[];
  readonly begun: number;
  readonly completed: number;
  readonly outputs: readonly Json[];
};

/** A compensation under way. */
export type TokenCompensation = {
  readonly id: string;
  /** The throw event that waits for its end; null: none waits. */
  readonly activationId: string | null;
  /** A cancel end event began it: the transaction ends with it. */
  readonly isCancel: boolean;
  readonly todo: readonly CompensationStep[];
};

/** Undo a record, or tell that it has been undone. */
export type CompensationStep = {
  readonly kind: 'undo' | 'tell';
  readonly record: CompensationRecord;
};
