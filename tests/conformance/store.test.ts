import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { InboxQuery } from '../../engine/store/inboxStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import {
  aCall,
  aDossier,
  aMessage,
  anEvent,
  anInstance,
  anIntake,
  aReceipt,
  aTask,
  aTimer,
  aVersion,
  aWait,
} from '../support/records.ts';

const INBOX: InboxQuery = {
  scope: 'unit',
  personId: asId('mai'),
  placements: [{ agencyId: asId('one-stop'), post: 'receiver' }],
  procedureId: null,
  dueBefore: null,
  query: null,
  cursor: null,
  limit: 2,
  countMax: 100,
};

/** The same name, so that only the number tells them apart. */
const OTHER = { ...aDossier().applicant, idNumber: '089123456789' };
const DOSSIERS = { query: null, status: 'all', now: 0, offset: 0, limit: 10 } as const;

describe.each(['memory', 'sqlite'] as const)('the store contract on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Change) => (await store.commit(change)).outcome;

  test('a change is written whole and read back equal', async () => {
    await commit(anIntake({ messages: [aMessage()] }));

    const situation = await store.findSituation(asId('D1'));

    expect(situation).toEqual({
      dossier: aDossier(),
      instances: [anInstance()],
      tasks: [aTask()],
      timers: [aTimer()],
      waits: [aWait()],
      messages: [aMessage()],
      outbox: [aCall()],
      doneTasks: [],
      watcherIds: [],
      reminders: [],
      webhookIds: [],
    });
    expect(await store.listHistory(asId('I1'))).toEqual([anEvent()]);
    expect(await store.findTask(asId('I1.1.0'))).toEqual(aTask());
    expect(await store.findReceipt('C1')).toEqual(aReceipt());
  });

  test('what is not there is null', async () => {
    expect(await store.findSituation(asId('D9'))).toBeNull();
    expect(await store.findTask(asId('T9'))).toBeNull();
    expect(await store.findReceipt('C9')).toBeNull();
    expect(await store.findDossierByCode('H99')).toBeNull();
    expect(await store.findSession('x')).toBeNull();
    expect(await store.findPiece('x', 0)).toBeNull();
    expect(await store.lastDayNumber(asId('one-stop'), '2026-11-23')).toBe(0);
  });

  test('the same command id is a duplicate with the first receipt', async () => {
    await commit(anIntake());

    const again = await store.commit({
      ...emptyChange(aReceipt({ answer: { dossierId: 'other' } })),
      tasks: [aTask({ status: 'completed' })],
    });

    expect(again).toEqual({ outcome: 'duplicate', receipt: aReceipt() });
    expect((await store.findTask(asId('I1.1.0')))?.status).toBe('open');
  });

  test('a stale revision is a conflict and writes nothing', async () => {
    await commit(anIntake());
    const next = { record: anInstance({ revision: 2 }), expectedRevision: 1 };
    await commit({ ...emptyChange(), instances: [next] });

    const stale = await store.commit({
      ...emptyChange(aReceipt({ commandId: asId('C2') })),
      dossiers: [{ record: aDossier({ revision: 2, status: 4 }), expectedRevision: 1 }],
      instances: [next],
      tasks: [aTask({ status: 'completed' })],
    });

    expect(stale.outcome).toBe('conflict');
    expect(await store.findReceipt('C2')).toBeNull();
    expect((await store.findDossier(asId('D1')))?.status).toBe(2);
    expect((await store.findTask(asId('I1.1.0')))?.status).toBe('open');
  });

  test('a record that must be new is a conflict when it exists', async () => {
    await commit(anIntake());

    const other = aDossier({ dossierId: asId('D2'), instanceId: asId('I2') });

    expect(await commit(anIntake({ receipt: null }))).toBe('conflict');
    const sameCode = { record: { ...other, dayNumber: 2 }, expectedRevision: null };
    expect(await commit({ ...emptyChange(), dossiers: [sameCode] })).toBe('conflict');
    const sameNumber = { record: { ...other, code: 'H99.21.01-x' }, expectedRevision: null };
    expect(await commit({ ...emptyChange(), dossiers: [sameNumber] })).toBe('conflict');
  });

  test('a timer that is gone cannot be removed again', async () => {
    await commit(anIntake());
    const removal = { ...emptyChange(), removedTimerIds: ['I1.1.1'] };

    expect(await commit(removal)).toBe('committed');
    expect(await commit(removal)).toBe('conflict');
    expect(await commit({ ...emptyChange(), removedWaitIds: ['nope'] })).toBe('conflict');
    expect(await commit({ ...emptyChange(), removedMessageIds: ['nope'] })).toBe('conflict');
  });

  test('a timer of the same element may be set in the change that removes it', async () => {
    await commit(anIntake());
    const next = aTimer({ timerId: 'I1.2.0', dueAt: aTimer().dueAt + 1 });

    const change = { ...emptyChange(), removedTimerIds: ['I1.1.1'], timers: [next] };

    expect(await commit(change)).toBe('committed');
    expect(await store.listDueTimers(next.dueAt, 10)).toEqual([next]);
  });

  test('a timer is written into the history as fired only once', async () => {
    await commit(anIntake());
    const fired = anEvent({ seq: 2, type: 'timer-fired', causeId: 'I1.1.1', hash: 'h2' });
    await commit({ ...emptyChange(), history: [fired] });

    const again = { ...fired, seq: 3, hash: 'h3' };

    expect(await commit({ ...emptyChange(), history: [again] })).toBe('conflict');
  });

  test('a line of history is never written twice', async () => {
    await commit(anIntake());

    const other = anEvent({ hash: 'other', type: 'note-added' });

    expect(await commit({ ...emptyChange(), history: [other] })).toBe('conflict');
    expect(await store.listHistory(asId('I1'))).toEqual([anEvent()]);
  });

  test('lines of one moment stand as they were written, whatever their instance', async () => {
    await commit(anIntake());
    const partner = anInstance({ instanceId: asId('I0') });
    const lines = [
      anEvent({ instanceId: asId('I0'), hash: 'h2' }),
      anEvent({ seq: 2, previousHash: 'h1', hash: 'h3' }),
      anEvent({ instanceId: asId('I0'), seq: 2, previousHash: 'h2', hash: 'h4' }),
    ];
    const instances = [{ record: partner, expectedRevision: null }];
    expect(await commit({ ...emptyChange(), instances, history: lines })).toBe('committed');

    expect(await store.listDossierHistory(asId('D1'))).toEqual([anEvent(), ...lines]);
  });

  test('changes of a group stand or fall alone, in order', async () => {
    const second = { record: anInstance({ revision: 2 }), expectedRevision: 1 };

    const outcomes = await store.commitGroup([
      anIntake(),
      { ...emptyChange(), instances: [second] },
      { ...emptyChange(), instances: [second], tasks: [aTask({ status: 'completed' })] },
      anIntake(),
    ]);

    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'committed',
      'committed',
      'conflict',
      'duplicate',
    ]);
    expect((await store.findTask(asId('I1.1.0')))?.status).toBe('open');
    expect((await store.findInstance(asId('I1')))?.revision).toBe(2);
  });

  test('due timers come by due moment, then by creation', async () => {
    const timer = (timerId: string, dueAt: number, setAt: number) =>
      aTimer({ timerId, dueAt, setAt, elementId: timerId });
    const timers = [timer('c', 20, 2), timer('a', 30, 0), timer('b', 20, 1), timer('d', 40, 0)];
    await commit(anIntake({ timers }));

    const due = await store.listDueTimers(30, 10);

    expect(due.map(({ timerId }) => timerId)).toEqual(['b', 'c', 'a']);
    expect(await store.listDueTimers(30, 2)).toHaveLength(2);
  });

  test('the outbox gives pending calls whose moment has come', async () => {
    const outbox = [
      aCall({ outboxId: 'later', nextAttemptAt: 50 }),
      aCall({ outboxId: 'now', nextAttemptAt: 10 }),
      aCall({ outboxId: 'done', nextAttemptAt: 5, status: 'delivered' }),
    ];
    await commit(anIntake({ outbox }));

    expect((await store.listDueOutbox(20, 10)).map(({ outboxId }) => outboxId)).toEqual(['now']);
    await commit({ ...emptyChange(), outbox: [aCall({ outboxId: 'now', status: 'failed' })] });
    expect(await store.listDueOutbox(20, 10)).toEqual([]);
    expect(
      (await store.listStandingStill(10)).map(({ failedCalls }) => failedCalls.length),
    ).toEqual([1]);
  });

  test('an instance with an incident stands still until it is mended', async () => {
    await commit(anIntake());
    const { snapshot } = anInstance();
    const facts = { expression: 'x' };
    const incident = { code: 'NO_FLOW_TAKEN', elementId: 'gate', scopeId: '0', facts } as const;
    const stuck = anInstance({
      revision: 2,
      snapshot: { ...snapshot, status: 'incident', incidents: [incident] },
    });

    await commit({ ...emptyChange(), instances: [{ record: stuck, expectedRevision: 1 }] });
    expect((await store.listStandingStill(10)).map(({ instance }) => instance)).toEqual([stuck]);

    const mended = anInstance({ revision: 3 });
    await commit({ ...emptyChange(), instances: [{ record: mended, expectedRevision: 2 }] });
    expect(await store.listStandingStill(10)).toEqual([]);
  });

  describe('the inbox', () => {
    const task = (taskId: string, differs: Partial<TaskRecord>): TaskRecord =>
      aTask({ taskId: asId(taskId), ...differs });
    const tasks = [
      task('t1', { dueAt: 30 }),
      task('t2', { dueAt: null }),
      task('t3', { dueAt: 10 }),
      task('t4', { dueAt: 10 }),
      task('t5', { dueAt: 5, status: 'completed' }),
      task('t6', { dueAt: 6, agencyId: asId('tax') }),
      task('t7', { dueAt: 7, post: 'returner' }),
      task('t8', { dueAt: 8, kind: 'external' }),
      task('t9', { dueAt: null, status: 'claimed', claimedBy: asId('mai') }),
    ];
    const idsOf = async (query: Partial<InboxQuery>) => {
      const page = await store.listInbox({ ...INBOX, limit: 20, ...query });
      return page.rows.map((row) => row.task.taskId);
    };
    beforeEach(() => commit(anIntake({ tasks })));

    test('comes in pages by due moment, then id, undue tasks last', async () => {
      const first = await store.listInbox(INBOX);
      const second = await store.listInbox({ ...INBOX, cursor: first.next });
      const third = await store.listInbox({ ...INBOX, cursor: second.next });

      const ids = [first, second, third].map(({ rows }) => rows.map((row) => row.task.taskId));
      expect(ids).toEqual([['t3', 't4'], ['t1', 't2'], ['t9']]);
      expect([first.total, third.next]).toEqual([{ count: 5, isMore: false }, null]);
      const few = await store.listInbox({ ...INBOX, limit: 0, countMax: 4 });
      expect(few).toEqual({ rows: [], next: null, total: { count: 4, isMore: true } });
      expect(first.rows[0]?.dossier).toEqual(aDossier());
    });

    test('of a unit never shows another agency or post', async () => {
      const placements = [{ agencyId: asId<AgencyId>('tax'), post: null }];

      expect(await idsOf({ placements })).toEqual(['t6']);
      expect(await idsOf({ placements: [] })).toEqual([]);
      const wholeAgency = [{ agencyId: asId<AgencyId>('one-stop'), post: null }];
      expect(await idsOf({ placements: wholeAgency })).toContain('t7');
    });

    test('of a person shows what that person has claimed', async () => {
      expect(await idsOf({ scope: 'mine' })).toEqual(['t9']);
      expect(await idsOf({ scope: 'mine', personId: asId('other') })).toEqual([]);
    });

    test('is narrowed by procedure, due moment and words without marks', async () => {
      expect(await idsOf({ dueBefore: 11 })).toEqual(['t3', 't4']);
      expect(await idsOf({ procedureId: 'P2' })).toEqual([]);
      expect(await idsOf({ query: 'NGUYEN thi đào' })).toHaveLength(5);
      expect(await idsOf({ query: '261123-0001' })).toHaveLength(5);
      expect(await idsOf({ query: '%' })).toEqual([]);
    });
  });

  test('dossiers are listed newest first, for the agencies that take part', async () => {
    const dossier = (name: string, dayNumber: number, differs: object = {}) => ({
      record: aDossier({
        dossierId: asId(name),
        code: name,
        dayNumber,
        receivedAt: dayNumber,
        ...differs,
      }),
      expectedRevision: null,
    });
    await commit({
      ...emptyChange(),
      dossiers: [
        dossier('A', 1, { promisedAt: 50, channel: 'online' }),
        dossier('B', 2, { finishedAt: 99, status: 9, promisedAt: 50, applicant: OTHER }),
        dossier('C', 3, { agencyIds: ['tax'], promisedAt: 200 }),
      ],
    });
    const codes = async (query: object) => {
      const agencyIds = null;
      const page = await store.listDossiers({ agencyIds, ...DOSSIERS, now: 100, ...query });
      return [page.items.map(({ code }) => code).join(''), page.total];
    };

    expect(await codes({})).toEqual(['CBA', 3]);
    expect(await codes({ agencyIds: ['tax'] })).toEqual(['C', 1]);
    expect(await codes({ agencyIds: [] })).toEqual(['', 0]);
    expect(await codes({ status: 'open' })).toEqual(['CA', 2]);
    expect(await codes({ status: 'ended' })).toEqual(['B', 1]);
    expect(await codes({ status: 'overdue' })).toEqual(['A', 1]);
    expect(await codes({ offset: 1, limit: 1 })).toEqual(['B', 3]);
    expect(await codes({ query: 'dao' })).toEqual(['CBA', 3]);
    expect(await codes({ idNumber: '089123456789' })).toEqual(['B', 1]);
    expect(await codes({ idNumber: '08912345678' })).toEqual(['', 0]);
    expect(await codes({ channel: 'online' })).toEqual(['A', 1]);
    expect(await codes({ channel: 'post' })).toEqual(['', 0]);
    expect(await store.lastDayNumber(asId('one-stop'), '2026-11-23')).toBe(3);
  });

  test('agencies, people, sessions and procedures are put and read', async () => {
    const agency = {
      agencyId: asId<AgencyId>('tax'),
      code: 'G12.21',
      name: 'Thuế cơ sở 2',
      kind: 'tax',
      level: 'branch',
      parentId: null,
      unitCode: 'H99',
      servesUnitCodes: ['H99.21', 'H99.22'],
    } as const;
    const person = {
      personId: asId<never>('mai'),
      username: 'mai',
      name: 'Mai',
      passwordHash: 'x',
      roles: ['RECEIVER'],
      placements: [{ agencyId: agency.agencyId, post: 'receiver' }],
      status: 'active',
      isDemo: true,
    } as const;
    const session = {
      tokenHash: 't',
      personId: person.personId,
      createdAt: 1,
      lastSeenAt: 1,
      expiresAt: 9,
    };
    const procedure = {
      procedureId: 'P1',
      code: '1.001612',
      name: 'Đăng ký',
      field: 'HKD',
      isPart: false,
    };
    await commit({
      ...emptyChange(),
      agencies: [agency],
      people: [person],
      sessions: [session],
      procedures: [procedure],
    });

    await commit({ ...emptyChange(), people: [{ ...person, name: 'Mai Lan' }] });
    await commit({ ...emptyChange(), sessions: [{ ...session, lastSeenAt: 5 }] });

    expect(await store.findAgency(agency.agencyId)).toEqual(agency);
    expect(await store.listAgencies()).toEqual([agency]);
    expect((await store.findPersonByUsername('mai'))?.name).toBe('Mai Lan');
    expect((await store.listPeople()).length).toBe(1);
    expect((await store.findSession('t'))?.lastSeenAt).toBe(5);
    expect(await store.listSessions(person.personId)).toEqual([{ ...session, lastSeenAt: 5 }]);
    expect(await store.listSessions(asId<never>('lan'))).toEqual([]);
    await commit({ ...emptyChange(), removedTokenHashes: ['t', 'unknown'] });
    expect(await store.findSession('t')).toBeNull();
    expect(await store.findProcedure('P1')).toEqual(procedure);
    const twin = { ...person, personId: asId<never>('twin') };
    expect(await commit({ ...emptyChange(), people: [twin] })).toBe('conflict');
  });

  test('a draft moves by revision and a version number is taken once', async () => {
    const procedures = [
      { procedureId: 'P1', code: '1.001612', name: 'x', field: 'y', isPart: false },
    ];
    const draft = (revision: number) => ({
      procedureId: 'P1',
      bpmn: `<r${revision}/>`,
      decisions: [`<d${revision}/>`],
      forms: [],
      papers: [],
      fees: [],
      revision,
      authors: revision === 1 ? [] : [asId<PersonId>('mai')],
      updatedAt: 1,
      updatedBy: null,
    });
    const save = (revision: number, expectedRevision: number | null) =>
      commit({ ...emptyChange(), drafts: [{ record: draft(revision), expectedRevision }] });
    await commit({ ...emptyChange(), procedures });

    expect(await save(1, null)).toBe('committed');
    expect(await save(1, null)).toBe('conflict');
    expect(await save(2, 1)).toBe('committed');
    expect(await save(2, 1)).toBe('conflict');
    expect(await store.findDraft('P1')).toEqual(draft(2));
    const second = aVersion({ versionId: asId('V2'), number: 2, decisions: ['<d/>', '<e/>'] });
    const versions = [aVersion(), second];
    expect(await commit({ ...emptyChange(), versions })).toBe('committed');
    const third = aVersion({ versionId: asId('V3'), number: 2 });
    expect(await commit({ ...emptyChange(), versions: [third] })).toBe('conflict');
    expect(await store.listVersions('P1')).toEqual(versions);
    expect(await store.findVersion(asId('V2'))).toEqual(versions[1]);
  });

  test('instances are listed by id, page by page', async () => {
    await commit(anIntake());
    const more = ['I2', 'I3'].map((name) => ({
      record: anInstance({ instanceId: asId(name) }),
      expectedRevision: null,
    }));
    await commit({ ...emptyChange(), instances: more });

    const first = await store.listInstances(null, 2);
    const second = await store.listInstances(first.at(-1)?.instanceId ?? null, 2);

    expect([...first, ...second].map(({ instanceId }) => instanceId)).toEqual(['I1', 'I2', 'I3']);
  });
});
