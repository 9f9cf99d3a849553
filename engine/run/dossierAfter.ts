import { nextClock } from '../calendar/nextClock.ts';
import type { CalendarTooShort, WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Clock } from '../model/clock.ts';
import type { Dossier } from '../model/dossier.ts';
import { elementClock, restartsClock } from '../model/elementClock.ts';
import { endStatus } from '../model/endStatus.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { AgencyId } from '../model/ids.ts';
import type { InstanceSnapshot } from '../model/instance.ts';
import { openStatus, type HeldElement } from '../model/openStatus.ts';
import { isOpenTask, type TaskRecord } from '../model/records.ts';
import { accept, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { InstanceDraft } from './dossierDraft.ts';

/** What the dossier is judged by: its instances after the command. */
export type DossierMoment = {
  readonly main: InstanceDraft;
  readonly instances: readonly InstanceDraft[];
  /** What the command added to the history. */
  readonly history: readonly HistoryEvent[];
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
};

/**
 * The dossier after a command: status, clock, promise, outcome, agencies that it has come to. Pure;
 * the revision is the caller's.
 *
 * National statuses: 2 until the first task is taken, 4 while it is worked on, 5 while a supplement
 * is awaited (an open element that restarts the clock, or a message that pauses it), 9 when only
 * uncounted steps are left, and what the end event says at the end. The clock stands still while an
 * element that pauses or restarts it is open, goes on with what was left afterwards, and begins
 * again when one that restarts it was completed.
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function dossierAfter(
  dossier: Dossier,
  moment: DossierMoment,
): Result<Dossier, CalendarTooShort> {
  const snapshot = moment.main.record.snapshot;
  const agencyIds = withReached(dossier.agencyIds, moment.instances);
  if (snapshot !== null && isEnded(snapshot)) {
    return accept({ ...dossier, ...ended(dossier, snapshot, moment.at), agencyIds });
  }
  const open = openElements(moment.instances);
  const clock = clockAfter(dossier, open, moment);
  if (!clock.ok) return clock;
  const status = openStatus(open, isUntouched(dossier, moment));
  return accept({
    ...dossier,
    status,
    // The result is there; lateness is fixed now, however long nobody fetches it.
    finishedAt: status === 9 ? (dossier.finishedAt ?? moment.at) : null,
    outcome: snapshot?.outcome ?? dossier.outcome,
    clock: clock.value,
    promisedAt: clock.value?.dueAt ?? dossier.promisedAt,
    agencyIds,
  });
}

function isEnded({ status }: InstanceSnapshot): boolean {
  return status === 'completed' || status === 'terminated' || status === 'failed';
}

/** An event sub-process that could begin is nowhere yet: its start event holds nothing. */
function openElements(instances: readonly InstanceDraft[]): readonly HeldElement[] {
  const open: HeldElement[] = [];
  for (const { record, waiting, process } of instances) {
    const scopes = record.snapshot?.scopes ?? [];
    for (const task of waiting.tasks.values()) {
      if (!isOpenTask(task)) continue;
      const { elementId, scopeId, kind } = task;
      open.push({ elementId, scopeId, isForMessage: kind === 'receive', process, scopes });
    }
    for (const { elementId, scopeId, kind } of waiting.waits.values()) {
      if (process.nodes.get(elementId)?.type === 'startEvent') continue;
      open.push({ elementId, scopeId, isForMessage: kind === 'message', process, scopes });
    }
  }
  return open;
}

function ended(
  dossier: Dossier,
  snapshot: InstanceSnapshot,
  at: Instant,
): Pick<Dossier, 'status' | 'outcome' | 'finishedAt'> {
  return {
    status: endStatus(snapshot),
    outcome: snapshot.outcome ?? (snapshot.status === 'failed' ? 'stopped' : dossier.outcome),
    finishedAt: dossier.finishedAt ?? at,
  };
}

function isUntouched({ status }: Dossier, { main }: DossierMoment): boolean {
  return status === 2 && ![...main.waiting.tasks.values()].some(isTaken);
}

function isTaken({ status }: TaskRecord): boolean {
  return status !== 'open';
}

function clockAfter(
  dossier: Dossier,
  open: readonly HeldElement[],
  moment: DossierMoment,
): Result<Clock | null, CalendarTooShort> {
  const { clock } = dossier;
  const { at, calendar } = moment;
  if (clock === null) return accept(null);
  const isHeld = open.some((held) => elementClock(held, held) !== 'run');
  return nextClock(clock, { isHeld, hasRestarted: hasCompletedRestart(moment), at }, calendar);
}

/** Whether this command completed an element that restarts the clock. */
function hasCompletedRestart({ history, instances }: DossierMoment): boolean {
  return history.some(({ instanceId, trace }) => {
    const process = instances.find(({ record }) => record.instanceId === instanceId)?.process;
    if (process === undefined) return false;
    return trace.some(
      ({ type, elementId }) => type === 'completed' && restartsClock(elementId, process),
    );
  });
}

/** Those of before and those to which the dossier has come, sorted. */
function withReached(
  before: readonly AgencyId[],
  instances: readonly InstanceDraft[],
): readonly AgencyId[] {
  const all = new Set(before);
  for (const { waiting } of instances) {
    for (const { agencyId } of waiting.tasks.values()) if (agencyId !== null) all.add(agencyId);
  }
  return all.size === before.length ? before : [...all].toSorted();
}
