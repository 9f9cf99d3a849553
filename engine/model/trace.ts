import type { ElementId } from './ids.ts';

/**
 What happened, in BPMN words; also the trace format of the conformance pairs and of the history.
 */
export type TraceType =
  | 'entered'
  | 'completed'
  | 'interrupted'
  | 'flow'
  | 'timer-set'
  | 'timer-fired'
  | 'message-sent'
  | 'message-received'
  | 'signal'
  | 'error'
  | 'escalation'
  | 'compensated'
  | 'incident'
  | 'ended';

/** One line of a trace, without its moment (the step has one moment). */
export type TraceEntry = {
  readonly type: TraceType;
  readonly elementId: ElementId;
  readonly item: number | null;
  /** Facts a reader needs: error code, message name, incident code and sentence. */
  readonly facts?: { readonly [name: string]: string | number | null };
};
