import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import type { SavedFilter } from '../../engine/model/inbox.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { FollowedQuery, ListQuery } from '../../engine/store/inboxStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anInstance, aTask } from '../support/records.ts';

const MAI = asId<PersonId>('mai');
const LAN = asId<PersonId>('lan');
const ONE_STOP = asId<AgencyId>('one-stop');
const TAX = asId<AgencyId>('tax');

const QUERY: FollowedQuery = {
  scope: 'sent',
  personId: MAI,
  placements: [{ agencyId: ONE_STOP, post: 'receiver' }],
  procedureId: null,
  query: null,
  cursor: null,
  limit: 10,
  countMax: 100,
};

/** A dossier of that name with its own instance. */
function aNamed(name: string, differs: Partial<Dossier> = {}): Change {
  const [dossierId, instanceId] = [asId<never>(name), asId<never>(`i-${name}`)];
  const own = { dossierId, instanceId, code: `code-${name}`, dayNumber: name.codePointAt(0) ?? 0 };
  return {
    ...emptyChange(),
    dossiers: [{ record: aDossier({ ...own, ...differs }), expectedRevision: null }],
    instances: [{ record: anInstance({ instanceId, dossierId }), expectedRevision: null }],
  };
}

function taskOf(name: string, index: number, differs: Partial<TaskRecord>): TaskRecord {
  return aTask({
    taskId: asId(`i-${name}.${index}`),
    instanceId: asId(`i-${name}`),
    dossierId: asId(name),
    ...differs,
  });
}

const doneBy = (closedBy: PersonId, closedAt: number) =>
  ({ status: 'completed', closedBy, closedAt }) as const;

describe.each(['memory', 'sqlite'] as const)('the inbox contract on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Change) => (await store.commit(change)).outcome;
  const namesOf = async (query: Partial<FollowedQuery>) =>
    (await store.listFollowed({ ...QUERY, ...query })).rows.map(({ dossier }) => dossier.dossierId);

  test('a dossier that was sent on is listed with the place where it waits', async () => {
    const elsewhere = taskOf('A', 2, { agencyId: TAX, post: 'tax-officer', openedAt: 60 });
    await commit({ ...aNamed('A'), tasks: [taskOf('A', 1, doneBy(MAI, 50)), elsewhere] });

    const page = await store.listFollowed(QUERY);

    expect(page.rows).toMatchObject([{ since: 50, dossier: { dossierId: 'A' } }]);
    expect(page.rows[0]?.tasks).toEqual([elsewhere]);
    expect(page).toMatchObject({ next: null, total: { count: 1, isMore: false } });
  });

  test('sent on is only what the person did, is open, and waits elsewhere', async () => {
    const done = (name: string, by = MAI) => taskOf(name, 1, doneBy(by, 50));
    await commit({ ...aNamed('A'), tasks: [done('A', LAN)] });
    await commit({ ...aNamed('B', { finishedAt: 70 }), tasks: [done('B')] });
    await commit({ ...aNamed('C'), tasks: [done('C'), taskOf('C', 2, {})] });
    await commit({ ...aNamed('D', { agencyIds: [TAX] }), tasks: [done('D')] });
    await commit({ ...aNamed('E'), tasks: [done('E'), taskOf('E', 2, { post: 'returner' })] });
    await commit({
      ...aNamed('F'),
      tasks: [taskOf('F', 1, { ...doneBy(MAI, 5), kind: 'receive' })],
    });

    expect(await namesOf({})).toEqual(['E']);
    expect(await namesOf({ placements: [] })).toEqual([]);
    expect(await namesOf({ placements: [{ agencyId: ONE_STOP, post: null }] })).toEqual([]);
  });

  test('what is finished leaves the list, and what goes on again comes back', async () => {
    const intake = aNamed('A');
    await commit({ ...intake, tasks: [taskOf('A', 1, doneBy(MAI, 50))] });
    const [first] = intake.dossiers;
    const move = (revision: number, finishedAt: number | null) => ({
      ...emptyChange(),
      dossiers: [
        { record: { ...first!.record, revision, finishedAt }, expectedRevision: revision - 1 },
      ],
    });

    await commit(move(2, 80));
    expect(await namesOf({})).toEqual([]);
    await commit(move(3, null));
    expect(await namesOf({})).toEqual(['A']);
  });

  test('the lists come in pages, by moment, and are narrowed by words and procedure', async () => {
    for (const [name, at] of [
      ['A', 30],
      ['B', 10],
      ['C', 20],
    ] as const) {
      await commit({
        ...aNamed(name, { procedureId: `P-${name}` }),
        tasks: [taskOf(name, 1, doneBy(MAI, at))],
        watches: [{ personId: MAI, dossierId: asId(name), since: 100 - at }],
      });
    }

    const first = await store.listFollowed({ ...QUERY, limit: 2, countMax: 2 });
    const second = await store.listFollowed({ ...QUERY, limit: 2, cursor: first.next });

    const names = [first, second].map(({ rows }) => rows.map(({ dossier }) => dossier.dossierId));
    expect(names).toEqual([['B', 'C'], ['A']]);
    expect([first.total, second.next]).toEqual([{ count: 2, isMore: true }, null]);
    expect(await namesOf({ scope: 'watched' })).toEqual(['A', 'C', 'B']);
    expect(await namesOf({ query: 'CODE-b' })).toEqual(['B']);
    expect(await namesOf({ procedureId: 'P-C', scope: 'watched' })).toEqual(['C']);
    expect(await namesOf({ limit: 0 })).toEqual([]);
  });

  test('what comes is listed for its posts until the open task is closed', async () => {
    const coming = (name: string, post: string, dueAt: number | null): Change => ({
      ...aNamed(name),
      tasks: [taskOf(name, 1, { agencyId: TAX, dueAt })],
      comingSteps: [
        {
          taskId: asId(`i-${name}.1`),
          dossierId: asId(name),
          agencyId: ONE_STOP,
          steps: [
            { post, name: `bước của ${post}` },
            { post: 'clerk', name: 'phát hành' },
          ],
          dueAt,
        },
      ],
    });
    await commit(coming('a', 'receiver', null));
    await commit(coming('b', 'receiver', 20));
    await commit(coming('c', 'receiver', 10));
    await commit(coming('d', 'returner', 5));
    const of = async (differs: Partial<ListQuery>) => {
      const { rows, next, total } = await store.listComing({ ...QUERY, ...differs });
      return { ids: rows.map(({ dossier }) => dossier.dossierId), next, total: total.count };
    };

    expect(await of({})).toEqual({ ids: ['c', 'b', 'a'], next: null, total: 3 });
    const first = await of({ limit: 2 });
    expect(first.ids).toEqual(['c', 'b']);
    expect((await of({ limit: 2, cursor: first.next })).ids).toEqual(['a']);
    expect((await of({ query: 'CODE-b' })).ids).toEqual(['b']);
    expect((await of({ procedureId: 'other' })).ids).toEqual([]);
    expect((await of({ placements: [] })).ids).toEqual([]);
    const seats = [{ agencyId: ONE_STOP, post: null }];
    expect((await of({ placements: seats })).ids).toEqual(['d', 'c', 'b', 'a']);
    const { rows } = await store.listComing(QUERY);
    expect(rows[0]?.steps).toEqual([{ post: 'receiver', name: 'bước của receiver' }]);

    const done = taskOf('c', 1, { agencyId: TAX, dueAt: 10, ...doneBy(LAN, 9) });
    await commit({ ...emptyChange(), tasks: [done] });

    expect(await of({})).toEqual({ ids: ['b', 'a'], next: null, total: 2 });
  });

  test('what a person did in dossiers is listed by closing', async () => {
    await commit({
      ...aNamed('A'),
      tasks: [
        taskOf('A', 1, doneBy(MAI, 9)),
        taskOf('A', 2, doneBy(MAI, 5)),
        taskOf('A', 3, doneBy(LAN, 5)),
        taskOf('A', 4, { ...doneBy(MAI, 5), kind: 'receive' }),
        taskOf('A', 5, { ...doneBy(MAI, 5), status: 'interrupted' }),
      ],
    });

    const listed = await store.listDoneBy(MAI, [asId('A'), asId('B')]);

    expect(listed).toEqual([taskOf('A', 2, doneBy(MAI, 5)), taskOf('A', 1, doneBy(MAI, 9))]);
    expect(await store.listDoneBy(MAI, [asId('B')])).toEqual([]);
  });

  test('a watch is set once, belongs to one person and is taken away', async () => {
    await commit(aNamed('A'));
    const watch = { personId: MAI, dossierId: asId<never>('A'), since: 5 };
    await commit({ ...emptyChange(), watches: [watch] });
    await commit({ ...emptyChange(), watches: [{ ...watch, since: 9 }] });

    const page = await store.listFollowed({ ...QUERY, scope: 'watched' });
    expect(page.rows.map(({ since }) => since)).toEqual([9]);
    expect(await store.listWatched(MAI, [asId('A'), asId('B')])).toEqual(['A']);
    expect(await store.listWatched(LAN, [asId('A')])).toEqual([]);

    await commit({ ...emptyChange(), removedWatches: [watch] });
    expect(await store.listWatched(MAI, [asId('A')])).toEqual([]);
  });

  test('a filter is seen by its owner, and by the agency that it is shared with', async () => {
    const filter = (filterId: string, differs: Partial<SavedFilter>): SavedFilter => ({
      filterId,
      ownerId: MAI,
      agencyId: null,
      name: filterId,
      scope: 'unit',
      query: '',
      procedureId: null,
      createdAt: 1,
      ...differs,
    });
    const savedFilters = [
      filter('f1', { name: 'b' }),
      filter('f2', { name: 'a', agencyId: ONE_STOP }),
      filter('f3', { ownerId: LAN }),
      filter('f4', { ownerId: LAN, agencyId: TAX }),
    ];
    await commit({ ...emptyChange(), savedFilters });

    const seenBy = async (personId: PersonId, agencyIds: readonly AgencyId[]) =>
      (await store.listSavedFilters(personId, agencyIds)).map(({ filterId }) => filterId);
    expect(await seenBy(MAI, [])).toEqual(['f2', 'f1']);
    expect(await seenBy(LAN, [ONE_STOP])).toEqual(['f2', 'f3', 'f4']);
    expect(await store.findSavedFilter('f2')).toEqual(savedFilters[1]);

    await commit({ ...emptyChange(), removedFilterIds: ['f2'] });
    expect(await seenBy(MAI, [])).toEqual(['f1']);
    expect(await store.findSavedFilter('f2')).toBeNull();
  });

  test('the workload counts what waits at posts, is claimed, late and done', async () => {
    const claimed = { status: 'claimed', claimedBy: MAI, claimedAt: 1 } as const;
    await commit({
      ...aNamed('A'),
      tasks: [
        taskOf('A', 1, { dueAt: 5 }),
        taskOf('A', 2, { dueAt: null }),
        taskOf('A', 3, { post: 'returner', dueAt: 500 }),
        taskOf('A', 4, { ...claimed, dueAt: 5 }),
        taskOf('A', 5, { ...claimed, dueAt: null }),
        taskOf('A', 6, doneBy(MAI, 90)),
        taskOf('A', 7, doneBy(LAN, 91)),
        taskOf('A', 8, doneBy(LAN, 89)),
        taskOf('A', 9, { agencyId: TAX }),
        taskOf('A', 10, { kind: 'external' }),
      ],
    });

    const load = await store.listWorkload({ agencyIds: [ONE_STOP], now: 100, doneSince: 90 });

    expect(load.posts).toEqual([
      { agencyId: ONE_STOP, post: 'receiver', open: 2, late: 1 },
      { agencyId: ONE_STOP, post: 'returner', open: 1, late: 0 },
    ]);
    expect(load.people).toEqual([
      { agencyId: ONE_STOP, personId: LAN, claimed: 0, late: 0, done: 1 },
      { agencyId: ONE_STOP, personId: MAI, claimed: 2, late: 1, done: 1 },
    ]);
    expect(await store.listWorkload({ agencyIds: [], now: 1, doneSince: 0 })).toEqual({
      posts: [],
      people: [],
    });
  });
});
