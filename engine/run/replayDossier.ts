import { extendClock } from '../calendar/extendClock.ts';
import { startClock } from '../calendar/startClock.ts';
import { assert } from '../model/assert.ts';
import type { CalendarTooShort, WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Dossier } from '../model/dossier.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { InstanceId } from '../model/ids.ts';
import type { InstanceRecord } from '../model/records.ts';
import { accept, type Result } from '../model/result.ts';
import type { ProcessAt } from './calls/historyProcesses.ts';
import { dossierAfter } from './dossierAfter.ts';
import type { InstanceDraft } from './dossierDraft.ts';
import { liveAgain, NOTHING_LIVED } from './liveAgain.ts';
import { NOTHING_WAITS } from './waiting.ts';

/** A dossier right after one line of its history. */
export type ReplayedMoment = {
  readonly event: HistoryEvent;
  readonly dossier: Dossier;
  /** Those that have begun, with what waits in them. */
  readonly instances: readonly InstanceDraft[];
};

/** What a dossier is replayed on: the rows as they are now, of which only the fixed facts count. */
export type DossierGround = {
  readonly dossier: Dossier;
  readonly instances: readonly InstanceRecord[];
  readonly processAt: ReadonlyMap<InstanceId, ProcessAt>;
  readonly calendar: WorkingCalendar;
};

/** The moments that could be lived again; `fault` says why the line behind them could not. */
export type ReplayedDossier = {
  readonly moments: readonly ReplayedMoment[];
  readonly fault: string | null;
};

/**
 * Lives a whole dossier again, line by line: tokens and rows by the engine's own step, status,
 * clock and promise by the rules of every command. The last moment is the dossier as stored. Pure.
 */
export function replayDossier(
  history: readonly HistoryEvent[],
  ground: DossierGround,
): ReplayedDossier {
  const moments: ReplayedMoment[] = [];
  const living = new Map<InstanceId, InstanceDraft>();
  const begun = atReceipt(ground);
  if (!begun.ok) return { moments, fault: begun.refusal.code };
  let dossier = begun.value;
  for (const event of history) {
    const lived = liveInstance(event, living.get(event.instanceId), ground);
    if (typeof lived === 'string') return { moments, fault: lived };
    living.set(event.instanceId, lived);
    const after = liveDossier(dossier, event, { living, ground });
    if (!after.ok) return { moments, fault: after.refusal.code };
    dossier = after.value;
    moments.push({ event, dossier, instances: [...living.values()] });
  }
  return { moments, fault: null };
}

/** As it was received: the rule of its clock never changes, what came of it does. */
function atReceipt({ dossier, calendar }: DossierGround): Result<Dossier, CalendarTooShort> {
  const clock =
    dossier.clock === null
      ? accept(null)
      : startClock(dossier.receivedAt, dossier.clock.rule, calendar);
  if (!clock.ok) return clock;
  const promisedAt = clock.value?.dueAt ?? null;
  return accept({
    ...dossier,
    status: 2,
    outcome: null,
    clock: clock.value,
    promisedAt,
    finishedAt: null,
  });
}

function liveInstance(
  event: HistoryEvent,
  before: InstanceDraft | undefined,
  { instances, processAt, calendar }: DossierGround,
): InstanceDraft | string {
  const { instanceId } = event;
  const stored = instances.find((it) => it.instanceId === instanceId);
  const ofInstance = processAt.get(instanceId);
  if (stored === undefined || ofInstance === undefined) return 'has no instance';
  const known = before && { snapshot: before.record.snapshot, waiting: before.waiting };
  const place = { instance: stored, processAt: ofInstance, calendar };
  const lived = liveAgain(event, known ?? NOTHING_LIVED, place);
  if (typeof lived === 'string') return lived;
  const { snapshot, waiting } = lived;
  return {
    process: ofInstance(event),
    storedRevision: null,
    record: { ...stored, snapshot, lastAt: event.at, historySeq: event.seq },
    before: NOTHING_WAITS,
    waiting,
    isChanged: true,
  };
}

function liveDossier(
  dossier: Dossier,
  event: HistoryEvent,
  {
    living,
    ground,
  }: { readonly living: ReadonlyMap<InstanceId, InstanceDraft>; readonly ground: DossierGround },
): Result<Dossier, CalendarTooShort> {
  const main = living.get(dossier.instanceId);
  assert(main !== undefined, 'Expected the main instance to begin before its partners.');
  const { calendar } = ground;
  const extended = afterExtension(dossier, event, calendar);
  if (!extended.ok) return extended;
  const instances = [...living.values()];
  return dossierAfter(extended.value, {
    main,
    instances,
    history: [event],
    at: event.at,
    calendar,
  });
}

/** A granted extension moves the clock, and no step does. */
function afterExtension(
  dossier: Dossier,
  { type, at }: HistoryEvent,
  calendar: WorkingCalendar,
): Result<Dossier, CalendarTooShort> {
  const { clock } = dossier;
  if (type !== 'extension-granted' || clock === null) return accept(dossier);
  const granted = dossier.extensions.find(
    ({ decision }) => decision !== null && decision.isGranted && decision.at === at,
  );
  if (granted === undefined || clock.dueAt === null) return accept(dossier);
  const extended = extendClock(clock, granted.promisedAfter, calendar);
  return extended.ok ? accept({ ...dossier, clock: extended.value }) : extended;
}
