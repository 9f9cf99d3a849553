import type { ElementId } from './ids.ts';

/**
 * What happened, in BPMN words; also the trace format of the conformance pairs and of the history.
 *
 * Every element passed is `entered` and `completed`, every sequence flow taken is a `flow`; a join
 * is entered when it fires. A fork tells all its flows before what they lead to. Events are told
 * before what they cause (`timer-fired`, then `interrupted`), behind an event-based gateway when
 * the path has come to them. An interruption tells children before their parent, and everything in
 * its scope before the flow of the event; a terminate or error end is completed before the others
 * are interrupted. `ended` closes an instance and names its process.
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
