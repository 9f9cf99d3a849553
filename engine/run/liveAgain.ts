import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import type { InstanceRecord } from '../model/records.ts';
import type { EngineEvent } from '../model/step.ts';
import { applyClaim } from './applyClaim.ts';
import { applyStep } from './applyStep.ts';
import type { ProcessAt } from './calls/historyProcesses.ts';
import { NOTHING_WAITS, type Waiting } from './waiting.ts';

/** What the instance is replayed on. */
export type ReplayGround = {
  readonly instance: Pick<InstanceRecord, 'instanceId' | 'dossierId' | 'parties'>;
  readonly processAt: ProcessAt;
  readonly calendar: WorkingCalendar;
};

/** What an instance is after a line of its history. */
export type Lived = { readonly snapshot: InstanceSnapshot | null; readonly waiting: Waiting };

/** An instance before the first line of its history. */
export const NOTHING_LIVED: Lived = { snapshot: null, waiting: NOTHING_WAITS };

/**
 * Lives one line of a history again, with the step that the engine takes; pure. A text says why the
 * line cannot have happened.
 */
export function liveAgain(
  event: HistoryEvent,
  before: Lived,
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
  { waiting, snapshot }: Lived,
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
