import { canonicalJson } from '../model/canonicalJson.ts';
import type { HistoryEvent } from '../model/history.ts';
import { hashText } from './hashText.ts';

/** The hash that the first event of an instance follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The event with its hash, which covers every other field, the previous hash included. */
export function sealEvent(event: Omit<HistoryEvent, 'hash'>): HistoryEvent {
  return { ...event, hash: hashText(canonicalJson(event)) };
}

/** Whether the hash is that of the event's other fields. */
export function isSealed(event: HistoryEvent): boolean {
  const { hash, ...rest } = event;
  return sealEvent(rest).hash === hash;
}
