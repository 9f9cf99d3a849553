import { canonicalJson } from '../model/canonicalJson.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { TraceEntry } from '../model/trace.ts';
import { hashText } from './hashText.ts';

/** The hash that the first event of an instance follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The event with its hash, which covers every other field, the previous hash included. */
export function sealEvent(event: Omit<HistoryEvent, 'hash'>): HistoryEvent {
  // V8 adds a field behind a spread in microseconds, in front of it in nanoseconds.
  return { hash: hashText(canonicalText(event)), ...event };
}

/** Steps from memory share their trace, the longest part of an event: its text is made once. */
const TRACE_TEXTS = new WeakMap<readonly TraceEntry[], string>();

/**
 * The canonical JSON of an event, field by field: every command writes one, and canonicalJson has
 * to find the order of the fields each time.
 */
function canonicalText(event: Omit<HistoryEvent, 'hash'>): string {
  const text = JSON.stringify;
  return (
    `{"agencyId":${text(event.agencyId)},"at":${event.at},"causeId":${text(event.causeId)}` +
    `,"dossierId":${text(event.dossierId)},"elementId":${text(event.elementId)}` +
    `,"facts":${canonicalJson(event.facts)},"input":${canonicalJson(event.input)}` +
    `,"instanceId":${text(event.instanceId)},"personId":${text(event.personId)}` +
    `,"previousHash":${text(event.previousHash)},"seq":${event.seq}` +
    `,"trace":${traceText(event.trace)},"type":${text(event.type)}}`
  );
}

function traceText(trace: readonly TraceEntry[]): string {
  const known = TRACE_TEXTS.get(trace);
  if (known !== undefined) return known;
  const text = canonicalJson(trace);
  TRACE_TEXTS.set(trace, text);
  return text;
}

/** Whether the hash is that of the event's other fields. */
export function isSealed(event: HistoryEvent): boolean {
  const { hash, ...rest } = event;
  return sealEvent(rest).hash === hash;
}
