import type { ElementId } from './ids.ts';
import type { InstanceFacts, InstanceSnapshot } from './instance.ts';
import type { Variables } from './json.ts';
import type { TimerDefinition } from './process.ts';
import type { Instant } from './time.ts';
import type { TraceEntry } from './trace.ts';

/**
 * What may happen to an instance. Only these reach a machine: event names from outside never do.
 */
export type EngineEvent =
  | { readonly type: 'start'; readonly startId: ElementId | null; readonly variables: Variables }
  | {
      readonly type: 'complete';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly variables: Variables;
    }
  | { readonly type: 'timer'; readonly elementId: ElementId; readonly scopeId: string }
  | {
      readonly type: 'message';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'signal';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'error';
      readonly elementId: ElementId;
      /** Null: in the oldest scope in which the element is active. */
      readonly scopeId: string | null;
      readonly errorCode: string;
    }
  | {
      readonly type: 'retry';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly variables: Variables;
    }
  | { readonly type: 'cancel'; readonly outcome: 'withdrawn' | 'stopped' };

/** What a step asks of the shell. Requests, not facts; the order is the order of the trace. */
export type Effect =
  | {
      readonly type: 'openTask';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly kind: 'user' | 'external' | 'receive';
      /** Index of the item or turn that it belongs to, null outside of any. */
      readonly item: number | null;
    }
  | {
      readonly type: 'closeTask';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly how: 'completed' | 'interrupted';
    }
  | {
      readonly type: 'setTimer';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly timer: TimerDefinition;
      /** Occurrence of a cycle, from 1. */
      readonly occurrence: number;
    }
  | { readonly type: 'cancelTimer'; readonly elementId: ElementId; readonly scopeId: string }
  | {
      readonly type: 'waitMessage';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly messageName: string;
      readonly correlationValue: string | null;
    }
  | {
      readonly type: 'waitSignal';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly signalName: string;
    }
  /** No longer waits for the message or signal of that element. */
  | { readonly type: 'stopWaiting'; readonly elementId: ElementId; readonly scopeId: string }
  | {
      readonly type: 'sendMessage';
      readonly elementId: ElementId;
      readonly messageName: string;
      readonly correlationValue: string | null;
      readonly targetId: ElementId | null;
      readonly variables: Variables;
    }
  /** To every other instance that waits for it at this moment; its own have had it in the step. */
  | {
      readonly type: 'throwSignal';
      readonly elementId: ElementId;
      readonly signalName: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'callConnector';
      readonly elementId: ElementId;
      readonly scopeId: string;
      readonly connector: string;
      readonly variables: Variables;
    };

/** One step: everything that follows from one event, until the instance waits again. */
export type Step<State extends InstanceFacts = InstanceSnapshot> = {
  readonly at: Instant;
  readonly snapshot: State;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
};

/** Why an event could not be taken; the snapshot stays as it was. */
export type StepRefusal =
  | { readonly code: 'TASK_NOT_OPEN'; readonly elementId: ElementId }
  | { readonly code: 'EVENT_NOT_EXPECTED'; readonly elementId: ElementId }
  /** The flow of that id has been gone over as often as it declares. */
  | { readonly code: 'TURNS_EXHAUSTED'; readonly elementId: ElementId; readonly maxTurns: number }
  | { readonly code: 'INSTANCE_ENDED' };
