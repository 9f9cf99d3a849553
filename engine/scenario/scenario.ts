import type { ElementId } from '../model/ids.ts';
import type { Incident, InstanceStatus } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Instant } from '../model/time.ts';
import type { TraceType } from '../model/trace.ts';

/** What people, clocks and other systems do to the processes of one file, in order. */
export type Scenario = {
  readonly startAt: Instant;
  /** Name of a working calendar. */
  readonly calendar: string;
  /** Given to every instance that the scenario starts. */
  readonly variables: Variables;
  /** Null: the one process that starts by itself. */
  readonly start: ElementId | null;
  readonly startFirst: readonly ElementId[];
  readonly steps: readonly ScenarioStep[];
  /** Go on by completing the oldest open task, and by waiting, until nothing is left to do. */
  readonly auto: boolean;
};

/** One step of a scenario; `unknown` keeps its place so that it can be refused by number. */
export type ScenarioStep =
  | {
      readonly kind: 'complete';
      readonly elementId: ElementId;
      /** Index of the item or turn; null: the oldest task of the element. */
      readonly item: number | null;
      readonly variables: Variables;
    }
  | { readonly kind: 'advance'; readonly text: string }
  | { readonly kind: 'advanceTo'; readonly text: string }
  | {
      readonly kind: 'message';
      readonly name: string;
      /** By the name of a declared key or of a property of it; else only the values count. */
      readonly keys: Variables;
      readonly variables: Variables;
      /** ISO 8601 duration for which it is kept when nobody waits for it; null: for ever. */
      readonly timeToLive: string | null;
    }
  | {
      readonly kind: 'throwError';
      readonly code: string;
      readonly elementId: ElementId;
      /** Index of the item or turn whose task is open; null: the oldest scope of the element. */
      readonly item: number | null;
    }
  | { readonly kind: 'signal'; readonly name: string; readonly variables: Variables }
  | { readonly kind: 'unknown' };

/** What came of it; the JSON that `lienthong run` prints. Moments are ISO 8601 with +07:00. */
export type ScenarioResult = {
  /** Of the instance of `start`, like outcome, errorCode and variables. */
  readonly status: InstanceStatus;
  readonly outcome: string | null;
  readonly errorCode: string | null;
  readonly trace: readonly ScenarioTraceEntry[];
  readonly openTasks: readonly ElementId[];
  readonly timers: readonly { readonly elementId: ElementId; readonly dueAt: string }[];
  readonly waitingFor: readonly { readonly message: string }[];
  readonly variables: Variables;
  readonly instances: {
    readonly [name: string]: { readonly process: ElementId; readonly status: InstanceStatus };
  };
  /** What stands still, and why: its code, and the expression and values or what it is about. */
  readonly incidents: readonly ScenarioIncident[];
  /** SHA-256 over the canonical JSON of all that can be observed, whoever has played it. */
  readonly stateHash: string;
  /** Steps that could not be done, by their index from 0. */
  readonly refused: readonly { readonly step: number; readonly code: string }[];
};

/** An element at which an instance stands still. */
export type ScenarioIncident = Pick<Incident, 'code' | 'elementId' | 'facts'> & {
  readonly instance: string;
};

/** One thing that happened; instances are named A, B, C … in order of their start. */
export type ScenarioTraceEntry = {
  readonly at: string;
  readonly type: TraceType;
  readonly elementId: ElementId;
  readonly instance: string;
  readonly item: number | null;
};

/** Given when nothing can be run: no such process, or one whose tokens cannot be run. */
export type ScenarioRefusal =
  | { readonly code: 'PROCESS_NOT_FOUND'; readonly processId: ElementId | null }
  | { readonly code: 'HAS_PROBLEMS'; readonly problems: readonly Problem[] };
