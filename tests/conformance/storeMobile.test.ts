import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../engine/model/change.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import { asId } from '../../engine/model/ids.ts';
import type { MobileSession } from '../../engine/model/mobileSession.ts';
import { aMobileSession } from '../support/aMobileSession.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('mobile sessions on %s', (kind) => {
  let opened: OpenedStore;
  beforeEach(() => {
    opened = openStore(kind);
  });
  afterEach(() => opened.remove());

  const write = async (record: MobileSession, expectedRevision: number | null = null) =>
    (
      await opened.store.commit({
        ...emptyChange(),
        mobileSessions: [{ record, expectedRevision }],
      })
    ).outcome;

  test('they are listed by day and beginning, from a day on, of some units or of all', async () => {
    const late = aMobileSession({ mobileSessionId: 'ML', from: '13:00', to: '16:00' });
    const past = aMobileSession({ mobileSessionId: 'MP', on: '2026-11-23' });
    const early = aMobileSession({ mobileSessionId: 'ME' });
    const elsewhere = aMobileSession({ mobileSessionId: 'MX', agencyId: asId('elsewhere') });
    for (const row of [late, past, early, elsewhere]) await write(row);

    const { store } = opened;
    const from = '2026-11-24';
    const own = { from, agencyIds: [asId<MobileSession['agencyId']>('one-stop')] };
    expect(await store.listMobileSessions(own)).toEqual([early, late]);
    expect(await store.listMobileSessions({ from, agencyIds: null })).toEqual([
      early,
      elsewhere,
      late,
    ]);
    expect(await store.listMobileSessions({ from, agencyIds: [] })).toEqual([]);
    expect(await store.findMobileSession('MP')).toEqual(past);
    expect(await store.findMobileSession('none')).toBeNull();
  });

  test('what becomes of one is written on the planned revision or not at all', async () => {
    await write(aMobileSession());
    const closed = aMobileSession({ status: 'closed', openedAt: 5, closedAt: 9, revision: 2 });

    expect(await write(closed, 1)).toBe('committed');
    expect(await write({ ...closed, revision: 3 }, 1)).toBe('conflict');
    expect(await write(aMobileSession())).toBe('conflict');
    expect(await opened.store.findMobileSession('M1')).toEqual(closed);
    const cancelled = aMobileSession({ mobileSessionId: 'M2', status: 'cancelled', reason: 'Bão' });
    await write(cancelled);
    expect(await opened.store.findMobileSession('M2')).toEqual(cancelled);
  });

  test('what was received at a session is listed in the order of receipt', async () => {
    const mobileSession = { mobileSessionId: 'M1', place: 'Nhà văn hóa ấp 3', on: '2026-11-24' };
    const at = (name: string, dayNumber: number, differs: Partial<Dossier>): Dossier =>
      aDossier({
        dossierId: asId(name),
        code: name,
        instanceId: asId(`I-${name}`),
        dayNumber,
        ...differs,
      });
    const mobile = { channel: 'mobile', mobileSession } as const;
    const second = at('D2', 2, mobile);
    const first = at('D1', 1, mobile);
    const counter = at('D3', 3, {});
    const other = at('D4', 4, {
      channel: 'mobile',
      mobileSession: { ...mobileSession, mobileSessionId: 'M2' },
    });
    for (const record of [second, counter, other, first]) {
      await opened.store.commit({
        ...emptyChange(),
        dossiers: [{ record, expectedRevision: null }],
      });
    }

    expect(await opened.store.listDossiersOfSession('M1')).toEqual([first, second]);
    expect(await opened.store.listDossiersOfSession('none')).toEqual([]);
    const found = await opened.store.listDossiers({
      agencyIds: null,
      query: null,
      status: 'all',
      channel: 'mobile',
      now: 0,
      offset: 0,
      limit: 10,
    });
    expect(found.total).toBe(3);
  });
});
