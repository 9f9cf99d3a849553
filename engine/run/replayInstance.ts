import { canonicalJson } from '../model/canonicalJson.ts';
import type { HistoryEvent } from '../model/history.ts';
import { sha256Hex } from '../model/sha256.ts';
import { FIRST_PREVIOUS_HASH, isSealed } from './historyEvent.ts';
import { liveAgain, NOTHING_LIVED, type Lived, type ReplayGround } from './liveAgain.ts';

/** What the history says an instance is. */
export type Replayed = Lived & {
  readonly lastAt: number;
  readonly historySeq: number;
  readonly historyHash: string;
};

/** Where a history does not hold together; `seq` is the line. */
export type ReplayFault = { readonly seq: number; readonly what: string };

/**
 * Lives an instance again from its history; pure.
 *
 * Every input is given to the compiled process at its own moment, as its calls were bound then; the
 * trace must come out as written, the chain must hold, and the result is what snapshot, tasks,
 * timers and message waits have to be. Connector rows are not compared: their attempts are not
 * inputs.
 */
export function replayInstance(
  events: readonly HistoryEvent[],
  ground: ReplayGround,
): { readonly replayed: Replayed; readonly faults: readonly ReplayFault[] } {
  const faults: ReplayFault[] = [];
  let replayed: Replayed = {
    ...NOTHING_LIVED,
    lastAt: 0,
    historySeq: 0,
    historyHash: FIRST_PREVIOUS_HASH,
  };
  for (const event of events) {
    faults.push(...chainFaults(event, replayed).map((what) => ({ seq: event.seq, what })));
    const lived = liveAgain(event, replayed, ground);
    if (typeof lived === 'string') {
      faults.push({ seq: event.seq, what: lived });
      break;
    }
    replayed = {
      ...lived,
      lastAt: event.at,
      historySeq: event.seq,
      historyHash: event.hash,
    };
  }
  return { replayed, faults };
}

/** The hash by which two states of an instance are compared. */
export function stateHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

function chainFaults(event: HistoryEvent, before: Replayed): readonly string[] {
  const faults: string[] = [];
  if (event.seq !== before.historySeq + 1) faults.push(`follows line ${before.historySeq}`);
  if (event.previousHash !== before.historyHash) faults.push('does not follow the hash before');
  if (!isSealed(event)) faults.push('has a hash that is not that of its columns');
  if (event.at < before.lastAt) faults.push('goes back in time');
  return faults;
}
