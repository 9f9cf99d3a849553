import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import type { InstanceRecord } from '../model/records.ts';
import { sha256Hex } from '../model/sha256.ts';
import type { EngineEvent } from '../model/step.ts';
import { applyClaim } from './applyClaim.ts';
import { applyStep } from './applyStep.ts';
import { FIRST_PREVIOUS_HASH, isSealed } from './historyEvent.ts';
import type { ProcessAt } from './calls/historyProcesses.ts';
import { NOTHING_WAITS, type Waiting } from './waiting.ts';

/** What the history says an instance is. */
export type Replayed = {
  readonly snapshot: InstanceSnapshot | null;
  readonly waiting: Waiting;
  readonly lastAt: number;
  readonly historySeq: number;
  readonly historyHash: string;
};

/** Where a history does not hold together; `seq` is the line. */
export type ReplayFault = { readonly seq: number; readonly what: string };

/** What the instance is replayed on. */
export type ReplayGround = {
  readonly instance: Pick<InstanceRecord, 'instanceId' | 'dossierId' | 'parties'>;
  readonly processAt: ProcessAt;
  readonly calendar: WorkingCalendar;
};

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
    snapshot: null,
    waiting: NOTHING_WAITS,
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

type Lived = Pick<Replayed, 'snapshot' | 'waiting'>;

function liveAgain(
  event: HistoryEvent,
  before: Replayed,
  { instance, processAt, calendar }: ReplayGround,
): Lived | string {
  const { at, personId, causeId, seq, type } = event;
  const input = inItsScope(event, before);
  if (input === null) {
    const claim = { type, taskId: causeId, personId, at, facts: event.facts };
    return { snapshot: before.snapshot, waiting: applyClaim(before.waiting, claim) };
  }
  const process = processAt(event);
  const step = process.step(before.snapshot, input, at);
  if (!step.ok) return `was refused: ${step.refusal.code}`;
  if (canonicalJson(step.value.trace) !== canonicalJson(event.trace)) return 'has another trace';
  const place = { ...instance, process, calendar, seq, personId, causeId };
  const applied = applyStep(before.waiting, step.value, place);
  if (!applied.ok) return `was refused: ${applied.refusal.code}`;
  return { snapshot: step.value.snapshot, waiting: applied.value.waiting };
}

/**
 * The input with the scope of the row that caused it.
 *
 * Lines of earlier releases name scopes as those numbered them; the ids of rows are the same in all
 * of them.
 */
function inItsScope(
  { input, causeId }: HistoryEvent,
  { waiting, snapshot }: Replayed,
): EngineEvent | null {
  if (input === null || !('scopeId' in input)) return input;
  const { elementId } = input;
  const id = causeId ?? '';
  const row =
    waiting.tasks.get(id) ??
    waiting.timers.get(id) ??
    waiting.waits.get(id) ??
    waiting.calls.get(id) ??
    incidentAt(snapshot, input);
  return row?.elementId === elementId ? { ...input, scopeId: row.scopeId } : input;
}

type At = { readonly elementId: string; readonly scopeId: string | null };

function incidentAt(snapshot: InstanceSnapshot | null, { elementId, scopeId }: At) {
  const here = snapshot?.incidents.filter((one) => one.elementId === elementId) ?? [];
  return here.find((one) => one.scopeId === scopeId) ?? here[0];
}
