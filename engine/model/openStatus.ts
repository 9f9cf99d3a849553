import { elementClock, isAfterResult, type ClockGround } from './elementClock.ts';
import type { ElementId } from './ids.ts';
import type { ProcessGround } from './processGround.ts';

/** An element that waits, as a task or only for a message, and the process it stands in. */
export type HeldElement = ClockGround & {
  readonly process: ProcessGround;
  readonly elementId: ElementId;
  /** Null where no scope is known; then no call around it is. */
  readonly scopeId: string | null;
  readonly isForMessage: boolean;
};

/**
 * National status of a dossier under way, by what it waits for: 9 when only uncounted steps are
 * left and the result is there, 5 while a supplement is awaited (an open element that restarts the
 * clock, or a message that pauses it), 6 while an obligation of the applicant is (an element that
 * says so), 2 while nobody has taken anything, else 4. What an element says itself comes first.
 */
export function openStatus(open: readonly HeldElement[], isUntouched: boolean): 2 | 4 | 5 | 6 | 9 {
  const isReady = open.length > 0 && open.every(isHandover);
  if (isReady) return 9;
  const awaited = open.map(awaitedStatus);
  if (awaited.includes(5)) return 5;
  if (awaited.includes(6)) return 6;
  return isUntouched ? 2 : 4;
}

function isHandover({ elementId, process }: HeldElement): boolean {
  return isAfterResult(elementId, process);
}

/** What an element that waits makes of the dossier's status; 4: nothing is asked for. */
export function awaitedStatus(held: HeldElement): 4 | 5 | 6 {
  const node = held.process.nodes.get(held.elementId);
  const own = node !== undefined && 'budgetMinutes' in node ? node.nationalStatus : null;
  if (own !== null) return own;
  const clock = elementClock(held, held);
  return clock === 'restart' || (clock === 'pause' && held.isForMessage) ? 5 : 4;
}
