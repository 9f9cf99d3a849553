import { parseDay } from './parseDay.ts';

/** The day as files write it; a text that is no day stays as typed, and the check reports it. */
export function dayOrText(text: string): string {
  return parseDay(text) ?? text.trim();
}
