import { groupBy } from '../../engine/model/groupBy.ts';
import type { Person } from '../../engine/model/person.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import { dutyApart } from '../../engine/run/earlierDuty.ts';
import type { Count, FollowedQuery, InboxQuery, InboxRow } from '../../engine/store/inboxStore.ts';
import type {
  ComingPage,
  ComingRow,
  FollowedPage,
  FollowedRow,
  InboxCounts,
  Scope,
  TaskPage,
  Total,
  WaitingAt,
} from '../contract/inbox.ts';
import { loadVersionModel, type VersionModel } from '../model/versionModel.ts';
import { loadNames, type Names } from '../present/loadNames.ts';
import { toMoment, toMomentOrNull } from '../present/moment.ts';
import { presentDossierRow } from '../present/presentDossierRow.ts';
import { presentTaskRow, type TaskOnDossier } from '../present/presentTask.ts';
import type { Services } from '../services.ts';

const PAGE_SIZE = 50;
/** Beyond it "10.000+" says enough, and counting costs more than it tells. */
const COUNT_MAX = 10_000;

type Wish = {
  readonly scope: Scope;
  readonly procedureId?: string | undefined;
  readonly query?: string | undefined;
  readonly cursor?: string | undefined;
};

/** One page of the tasks of a person or their units. */
export async function readTaskPage(
  { runtime }: Services,
  person: Person,
  wish: Wish,
): Promise<TaskPage> {
  const { store } = runtime;
  const now = runtime.now();
  const page = await store.listInbox(toInboxQuery(wish, person, now));
  const names = await loadNames(
    store,
    page.rows.map(({ task }) => task),
  );
  const dossierIds = page.rows.map(({ dossier }) => dossier.dossierId);
  const watched = new Set(await store.listWatched(person.personId, dossierIds));
  const tasks = await withDone(runtime, person, page.rows);
  const items = tasks.map((on) => {
    const calendar = runtime.calendars(on.dossier.calendar);
    const row = presentTaskRow(on, { person, directory: names, calendar, now });
    return { ...row, isWatched: watched.has(on.dossier.dossierId) };
  });
  return { items, next: page.next, ...toTotal(page.total) };
}

/** The tasks with their models, and what the person did before where that may keep them away. */
async function withDone(
  runtime: Services['runtime'],
  { personId }: Person,
  rows: readonly InboxRow[],
): Promise<readonly TaskOnDossier[]> {
  const loaded = await Promise.all(
    rows.map(async ({ task, dossier }) => ({
      task,
      dossier,
      model: await loadVersionModel(runtime, dossier.versionId, [task.elementId]),
    })),
  );
  const apart = loaded.filter(({ task, model }) => isApart(task, model));
  const dossierIds = [...new Set(apart.map(({ dossier }) => dossier.dossierId))];
  const found = dossierIds.length === 0 ? [] : await runtime.store.listDoneBy(personId, dossierIds);
  const done = groupBy(found, ({ dossierId }) => dossierId);
  return loaded.map((on) => ({ ...on, done: done.get(on.dossier.dossierId) ?? [] }));
}

function isApart(task: TaskRecord, { nodes }: VersionModel): boolean {
  return dutyApart(task, (id) => nodes.get(id)) !== null;
}

/** One page of the dossiers that a person has sent on or watches. */
export async function readFollowedPage(
  { runtime }: Services,
  person: Person,
  wish: Wish & { readonly scope: FollowedQuery['scope'] },
): Promise<FollowedPage> {
  const { store } = runtime;
  const now = runtime.now();
  const page = await store.listFollowed({ ...toListQuery(wish, person), scope: wish.scope });
  const names = await loadNames(
    store,
    page.rows.flatMap(({ tasks }) => tasks),
  );
  const dossierIds = page.rows.map(({ dossier }) => dossier.dossierId);
  const watched = new Set(await store.listWatched(person.personId, dossierIds));
  const items = page.rows.map(({ dossier, since, tasks }): FollowedRow => ({
    dossier: presentDossierRow(dossier, null, {
      calendar: runtime.calendars(dossier.calendar),
      now,
    }),
    since: toMoment(since),
    isWatched: watched.has(dossier.dossierId),
    waitsAt: tasks.map((task) => toWaitingAt(task, names)),
  }));
  return { items, next: page.next, ...toTotal(page.total) };
}

/** One page of the dossiers that may come to the posts of a person next. */
export async function readComingPage(
  { runtime }: Services,
  person: Person,
  wish: Omit<Wish, 'scope'>,
): Promise<ComingPage> {
  const { store } = runtime;
  const now = runtime.now();
  const page = await store.listComing(toListQuery(wish, person));
  const names = await loadNames(
    store,
    page.rows.map(({ task }) => task),
  );
  const dossierIds = page.rows.map(({ dossier }) => dossier.dossierId);
  const watched = new Set(await store.listWatched(person.personId, dossierIds));
  const items = page.rows.map(({ dossier, task, steps }): ComingRow => ({
    dossier: presentDossierRow(dossier, null, {
      calendar: runtime.calendars(dossier.calendar),
      now,
    }),
    isWatched: watched.has(dossier.dossierId),
    waitsAt: toWaitingAt(task, names),
    dueAt: toMomentOrNull(task.dueAt),
    nextSteps: [...new Set(steps.map(({ name }) => name))],
  }));
  return { items, next: page.next, ...toTotal(page.total) };
}

function toWaitingAt(task: TaskRecord, names: Names): WaitingAt {
  return {
    taskId: task.taskId,
    stepName: task.name,
    agencyName: task.agencyId === null ? null : names.agencyName(task.agencyId),
    post: task.post,
    personName: names.personName(task.claimedBy),
    since: toMoment(task.openedAt),
  };
}

/** How much is in each list of the inbox. */
export async function readInboxCounts({ runtime }: Services, person: Person): Promise<InboxCounts> {
  const { store } = runtime;
  const now = runtime.now();
  const inTasks = async (scope: Scope) => {
    const query = toInboxQuery({ scope }, person, now);
    return toTotal((await store.listInbox({ ...query, limit: 0 })).total);
  };
  const inFollowed = async (scope: FollowedQuery['scope']) => {
    const query = toListQuery({}, person);
    return toTotal((await store.listFollowed({ ...query, scope, limit: 0 })).total);
  };
  const ofAll = { ...toListQuery({}, person), limit: 0 };
  return {
    mine: await inTasks('mine'),
    unit: await inTasks('unit'),
    late: await inTasks('late'),
    coming: toTotal((await store.listComing(ofAll)).total),
    sent: await inFollowed('sent'),
    watched: await inFollowed('watched'),
  };
}

function toTotal({ count, isMore }: Count): Total {
  return { total: count, totalIsMore: isMore };
}

/** What lies at the posts of others of the unit is seen too; it is only not taken. */
function toInboxQuery(wish: Wish, person: Person, now: number): InboxQuery {
  const agencyIds = [...new Set(person.placements.map((place) => place.agencyId))];
  return {
    ...toListQuery(wish, person),
    scope: wish.scope === 'mine' ? 'mine' : 'unit',
    placements: agencyIds.map((agencyId) => ({ agencyId, post: null })),
    dueBefore: wish.scope === 'late' ? now : null,
  };
}

function toListQuery({ procedureId, query, cursor }: Omit<Wish, 'scope'>, person: Person) {
  return {
    personId: person.personId,
    placements: person.placements,
    procedureId: procedureId ?? null,
    query: query?.trim() || null,
    cursor: cursor ?? null,
    limit: PAGE_SIZE,
    countMax: COUNT_MAX,
  };
}
