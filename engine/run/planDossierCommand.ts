import { emptyChange, type Change, type Revised } from '../model/change.ts';
import type { Actor } from '../model/command.ts';
import type { Dossier } from '../model/dossier.ts';
import type { AgencyId, DossierId } from '../model/ids.ts';
import { SNAPSHOT_FORMAT } from '../model/instance.ts';
import type { InstanceRecord, TaskRecord } from '../model/records.ts';
import { assert } from '../model/assert.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { DossierSituation } from '../store/store.ts';
import type { DossierAnswer } from './answers.ts';
import { bindDossier, type BoundVersion } from './calls/bindDossier.ts';
import { comingSteps } from './coming/comingSteps.ts';
import { dossierAfter } from './dossierAfter.ts';
import { openDraft, type DossierDraft, type InstanceDraft } from './dossierDraft.ts';
import type { LifeEvent } from './lifeEvents.ts';
import { newsOfNotices } from './notices/newsOfNotices.ts';
import { noticesOf } from './notices/noticesOf.ts';
import { officerNoticesOf } from './notices/officerNoticesOf.ts';
import { paidIn } from './notices/paidIn.ts';
import type { PlanContext } from './planOccurrence.ts';
import { openedTasks } from './openedTasks.ts';
import { changeReminders } from './reminders/changeReminders.ts';
import type { Attempt } from './runAttempts.ts';
import type { Runtime } from './runtime.ts';
import { diffWaiting } from './waiting.ts';

/** The dossier with everything loaded, while a command on it is planned. */
export type LoadedDossier = {
  readonly situation: DossierSituation;
  readonly draft: DossierDraft;
  readonly context: PlanContext;
};

/** Reads the dossier and opens a draft of it. Refuses: DOSSIER_NOT_FOUND, INSTANCE_NOT_REBUILT. */
export async function loadDossier(
  runtime: Runtime,
  dossierId: DossierId,
  actor: Actor,
): Promise<Result<LoadedDossier, Refusal>> {
  const situation = await runtime.store.findSituation(dossierId);
  if (situation === null) return refuse({ code: 'DOSSIER_NOT_FOUND', dossierId });
  const older = situation.instances.find(({ snapshotFormat }) => snapshotFormat < SNAPSHOT_FORMAT);
  if (older !== undefined) {
    return refuse({ code: 'INSTANCE_NOT_REBUILT', instanceId: older.instanceId });
  }
  const at = momentOf(runtime, situation);
  const bound = await bindSituation(runtime, situation, at);
  return accept(openLoaded(runtime, situation, { actor, at, bound }));
}

/** Now, which is never before anything that happened in the dossier. */
function momentOf({ now }: Runtime, { instances }: DossierSituation): Instant {
  return Math.max(now(), ...instances.map(({ lastAt }) => lastAt));
}

async function bindSituation(
  runtime: Runtime,
  { dossier, instances }: DossierSituation,
  at: Instant,
): Promise<BoundVersion> {
  const loaded = await runtime.machines.load(dossier.versionId);
  const main = instances.find(({ instanceId }) => instanceId === dossier.instanceId);
  return bindDossier(runtime, loaded, {
    at,
    parties: main?.parties ?? {},
    snapshots: instances.map(({ snapshot }) => snapshot),
    agencies: async () => {
      const agencies = await runtime.store.listAgencies();
      const find = (id: AgencyId) => agencies.find(({ agencyId }) => agencyId === id);
      const receiving = find(dossier.receivingAgencyId);
      const competent = find(dossier.competentAgencyId);
      if (receiving === undefined || competent === undefined) return null;
      return { agencies, receiving, competent };
    },
  });
}

/** How a situation is opened. */
export type Opening = {
  readonly actor: Actor;
  readonly at: Instant;
  readonly bound: BoundVersion;
};

/** A draft of a situation at a moment, on a version that is bound for it. */
export function openLoaded(
  runtime: Runtime,
  situation: DossierSituation,
  { actor, at, bound }: Opening,
): LoadedDossier {
  const { version, parties, called } = bound;
  const context: PlanContext = {
    version,
    called,
    calendar: runtime.calendars(situation.dossier.calendar),
    at,
    newId: runtime.newId,
    parties,
    personId: actor.personId,
    agencyId: actor.agencyId,
    hasSms: runtime.posts.sms !== null,
  };
  const instances = situation.instances.map((record) => ({ ...record, parties }));
  const draft = openDraft({ ...situation, instances }, version);
  return { situation, draft, context };
}

/**
 * The change, the answer and the news of a filled draft; pure. A dossier that was never stored has
 * revision 0. `decided` is what the command says of the dossier beside what its process does.
 *
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function finishDraft(
  { situation, draft, context }: LoadedDossier,
  decided: Partial<Dossier> = {},
): Result<Attempt<DossierAnswer>, Refusal> {
  const instances = [...draft.instances.values()];
  const main = draft.instances.get(situation.dossier.instanceId);
  assert(main !== undefined, 'Expected the dossier to have its main instance.');
  const { at, calendar } = context;
  const { history } = draft;
  const { revision } = situation.dossier;
  const before = { ...situation.dossier, ...decided, revision: revision + 1 };
  const after = dossierAfter(before, { main, instances, history, at, calendar });
  if (!after.ok) return after;
  const record = after.value;
  const expectedRevision = revision === 0 ? null : revision;
  const notices = noticesOf(situation.dossier, record, {
    at,
    paid: paidIn(history),
    hasSms: context.hasSms,
    webhookIds: situation.webhookIds,
  });
  const officerNotices = officerNoticesOf({ situation, draft, context, after: record });
  const reminded = { before: situation.dossier, after: record, waiting: situation.reminders };
  const { reminders, removedReminders } = changeReminders(reminded, calendar);
  const told = {
    notices,
    officerNotices,
    reminders,
    removedReminders,
    comingSteps: comingSteps(instances),
  };
  const change = changeOf(draft, instances, { dossier: { record, expectedRevision }, told });
  const answer: DossierAnswer = {
    dossierId: record.dossierId,
    dossierRevision: record.revision,
    dossierStatus: record.status,
    openedTaskIds: openedTasks(instances).map(({ taskId }) => taskId),
  };
  const events = [...newsOf(record, change.tasks), ...newsOfNotices(officerNotices)];
  return accept({ change, answer, events });
}

type Told = Pick<
  Change,
  'notices' | 'officerNotices' | 'reminders' | 'removedReminders' | 'comingSteps'
>;

function changeOf(
  draft: DossierDraft,
  instances: readonly InstanceDraft[],
  { dossier, told }: { readonly dossier: Revised<Dossier>; readonly told: Told },
): Change {
  const changed = instances.filter(({ isChanged }) => isChanged);
  return {
    ...emptyChange(),
    ...diffWaiting(changed),
    dossiers: [dossier],
    instances: changed.map(({ record, storedRevision }) => ({
      record: begun(record),
      expectedRevision: storedRevision,
    })),
    history: draft.history,
    messages: draft.newMessages,
    removedMessageIds: draft.removedMessageIds,
    signals: draft.signals,
    comingSteps: told.comingSteps,
    notices: told.notices,
    officerNotices: told.officerNotices,
    reminders: told.reminders,
    removedReminders: told.removedReminders,
  };
}

function begun(record: InstanceDraft['record']): InstanceRecord {
  assert(hasBegun(record), `Expected instance ${record.instanceId} to have begun.`);
  return record;
}

function hasBegun(record: InstanceDraft['record']): record is InstanceRecord {
  return record.snapshot !== null;
}

function newsOf(dossier: Dossier, tasks: readonly TaskRecord[]): readonly LifeEvent[] {
  const { revision, agencyIds, dossierId } = dossier;
  return [
    ...tasks
      .filter(({ kind }) => kind === 'user')
      .map(({ taskId }) => ({ type: 'task' as const, id: taskId, revision, agencyIds })),
    { type: 'dossier', id: dossierId, revision, agencyIds },
  ];
}
