import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDossier, anIntake, aPayment } from '../support/records.ts';

const ASKED = { status: 'pending', lastFinding: null, lastError: null } as const;

describe.each(['memory', 'sqlite'] as const)('payments on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;
  const idsOf = async (dossierId: string) =>
    (await store.listPayments(asId(dossierId))).map(({ paymentId }) => paymentId);

  test('they are written with their dossier or not at all', async () => {
    const stale = [{ record: aDossier({ revision: 9 }), expectedRevision: 8 }];

    expect(await commit({ ...anIntake(), payments: [aPayment()] })).toBe('committed');
    const lost = aPayment({ paymentId: 'LOST' });
    expect(await commit({ dossiers: stale, payments: [lost] })).toBe('conflict');

    expect(await store.findPayment('PAY1')).toEqual(aPayment());
    expect(await store.findPayment('LOST')).toBeNull();
  });

  test('those of one dossier come by the moment they were asked for, then id', async () => {
    const payments = [
      aPayment({ paymentId: 'C', askedAt: 20 }),
      aPayment({ paymentId: 'B', askedAt: 30 }),
      aPayment({ paymentId: 'A', askedAt: 20 }),
    ];
    await commit({ ...anIntake(), payments });

    expect(await idsOf('D1')).toEqual(['A', 'C', 'B']);
    expect(await idsOf('D2')).toEqual([]);
  });

  test('what became of one takes the place of what was', async () => {
    await commit({ ...anIntake(), payments: [aPayment()] });
    const paid = aPayment({ status: 'paid', paidAt: 99, transactionId: 'T1' });
    await commit({ payments: [paid] });
    expect(await store.findPayment('PAY1')).toEqual(paid);

    const refunded = aPayment({ ...paid, status: 'refunded', receiptNumber: 'PC1' });
    await commit({ payments: [refunded] });
    expect(await store.findPayment('PAY1')).toEqual(refunded);
  });

  test('what the gateway is asked comes by moment, then id, and is counted', async () => {
    const payments = ['A', 'B', 'C', 'E', 'F'].map((paymentId) => aPayment({ paymentId }));
    const query = { ...ASKED, paymentId: 'A', attempts: 0 } as const;
    const paymentQueries = [
      { ...query, nextAttemptAt: 20 },
      { ...query, paymentId: 'B', nextAttemptAt: 10 },
      { ...query, paymentId: 'C', nextAttemptAt: 20 },
      { ...query, paymentId: 'E', nextAttemptAt: 21 },
      { ...query, paymentId: 'F', nextAttemptAt: 1 },
    ];
    const dueIds = async (at: number, limit = 9) =>
      (await store.listDuePaymentQueries(at, limit)).map(({ paymentId }) => paymentId);
    expect(await commit({ ...anIntake(), payments, paymentQueries })).toBe('committed');

    expect(await dueIds(20)).toEqual(['F', 'B', 'A', 'C']);
    expect(await dueIds(20, 2)).toEqual(['F', 'B']);
    const settled = { ...query, status: 'settled', attempts: 1, nextAttemptAt: 20 } as const;
    const failed = {
      ...query,
      paymentId: 'F',
      status: 'failed',
      attempts: 24,
      nextAttemptAt: 1,
      lastFinding: 'not-said',
      lastError: 'away',
    } as const;
    await commit({ paymentQueries: [settled, failed] });

    expect(await dueIds(21)).toEqual(['B', 'C', 'E']);
    expect(await store.findPaymentQuery('A')).toEqual(settled);
    expect(await store.findPaymentQuery('F')).toEqual(failed);
    expect(await store.findPaymentQuery('nothing')).toBeNull();
    expect(await store.countPaymentQueries()).toEqual({ pendingCount: 3, failedCount: 1 });
  });

  test('what the gateway has not told of is listed by counter, given up first', async () => {
    const query = { ...ASKED, attempts: 1, nextAttemptAt: 5 } as const;
    const payments = [
      aPayment({ paymentId: 'C', askedAt: 20 }),
      aPayment({ paymentId: 'B', askedAt: 10 }),
      aPayment({ paymentId: 'A', askedAt: 20 }),
      aPayment({ paymentId: 'failed', askedAt: 30 }),
      aPayment({ paymentId: 'settled' }),
      aPayment({ paymentId: 'taken', status: 'cancelled' }),
      aPayment({ paymentId: 'at the counter', channel: 'counter', status: 'paid' }),
    ];
    const asked = ['A', 'B', 'C', 'taken'].map((paymentId) => ({ ...query, paymentId }));
    const failed = { ...query, paymentId: 'failed', status: 'failed' } as const;
    const settled = { ...query, paymentId: 'settled', status: 'settled' } as const;
    const paymentQueries = [...asked, failed, settled];
    await commit({ ...anIntake(), payments, paymentQueries });
    const { receivingAgencyId } = aDossier();
    const list = (offset: number, limit: number, agencyIds = [receivingAgencyId]) =>
      store.listAwaitedPayments({ agencyIds, offset, limit });

    expect(await list(0, 9)).toEqual({ paymentIds: ['failed', 'B', 'A', 'C'], total: 4 });
    expect(await list(1, 2)).toEqual({ paymentIds: ['B', 'A'], total: 4 });
    expect(await list(0, 9, [asId('elsewhere')])).toEqual({ paymentIds: [], total: 0 });
    expect(await list(0, 9, [])).toEqual({ paymentIds: [], total: 0 });
  });

  test('a transaction of the gateway stands in one payment; many have none', async () => {
    const first = aPayment({ status: 'paid', transactionId: 'T1' });
    const none = aPayment({ paymentId: 'PAY2' });
    expect(await commit({ ...anIntake(), payments: [first, none] })).toBe('committed');

    const second = aPayment({ paymentId: 'PAY3', status: 'to-refund', transactionId: 'T1' });
    expect(await commit({ payments: [second] })).toBe('conflict');
    expect(await commit({ payments: [{ ...none, transactionId: 'T1' }] })).toBe('conflict');
    expect(await commit({ payments: [first] })).toBe('committed');

    expect(await idsOf('D1')).toEqual(['PAY1', 'PAY2']);
    expect(await store.findPayment('PAY2')).toEqual(none);
  });
});
