import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierStatus } from '../../../../../engine/model/dossier.ts';
import { PAYMENT_OPEN_MS, type Payment } from '../../../../../engine/model/payment.ts';
import type { FeeLine } from '../../../../../engine/run/payments/decideFees.ts';
import { feeAccount } from '../../../../../engine/run/payments/feeAccount.ts';
import { aPayment } from '../../../../support/records.ts';

const AT = 1_000_000_000;

function line(amountDong: number | null, differs: Partial<FeeLine> = {}): FeeLine {
  const rest = { name: 'Lệ phí', when: 'intake', mark: 'fact', isOnlineRate: false } as const;
  return { feeKey: 'a', amountDong, note: undefined, ...rest, ...differs };
}

function paid(amountDong: number, differs: Partial<Payment> = {}, feeKey = 'a'): Payment {
  const lines = [{ feeKey, name: 'Lệ phí', amountDong }];
  return aPayment({ status: 'paid', askedAt: AT, lines, amountDong, ...differs });
}

function account(
  lines: readonly FeeLine[],
  payments: readonly Payment[] = [],
  status: DossierStatus = 4,
) {
  return feeAccount(lines, payments, { status, at: AT });
}

describe('how a fee stands', () => {
  test.each<[string, number | null, readonly Payment[], readonly [string, number]]>([
    ['not known', null, [], ['unknown', 0]],
    ['of nothing', 0, [], ['free', 0]],
    ['nobody paid', 100, [], ['unpaid', 100]],
    ['asked for online', 100, [paid(100, { status: 'waiting' })], ['waiting', 100]],
    [
      'asked for online too long ago',
      100,
      [paid(100, { status: 'waiting', askedAt: AT - PAYMENT_OPEN_MS })],
      ['unpaid', 100],
    ],
    ['paid', 100, [paid(100)], ['paid', 0]],
    ['paid in part, the notice was raised', 150, [paid(100)], ['unpaid', 50]],
    ['paid more, the notice was lowered', 50, [paid(100)], ['paid', 0]],
    ['waived', 100, [paid(100, { status: 'waived', reason: 'Người có công' })], ['waived', 0]],
    ['given up', 100, [paid(100, { status: 'cancelled' })], ['unpaid', 100]],
    ['to refund', 100, [paid(100, { status: 'to-refund' })], ['unpaid', 100]],
    ['given back', 100, [paid(100, { status: 'refunded' })], ['unpaid', 100]],
    ['another fee was paid', 100, [paid(100, {}, 'b')], ['unpaid', 100]],
  ])('%s', (_name, amountDong, payments, expected) => {
    const [line1] = account([line(amountDong)], payments).lines;
    expect([line1?.state, line1?.dueDong]).toEqual(expected);
  });

  test('the reason of an exemption stands with it', () => {
    const waiver = paid(100, { status: 'waived', reason: 'Người có công' });
    expect(account([line(100)], [waiver]).lines[0]?.waivedFor).toBe('Người có công');
    expect(account([line(100)], [waiver])).toMatchObject({ owedDong: 0, dueNowDong: 0 });
  });

  test.each<[DossierStatus, number]>([
    [2, 0],
    [4, 0],
    [6, 0],
    [9, 100],
    [10, 100],
  ])('a fee with the result is asked for when the result is there: status %i', (status, due) => {
    expect(account([line(100, { when: 'return' })], [], status).dueNowDong).toBe(due);
  });

  test.each<DossierStatus>([3, 7, 8])('nothing is asked of a dossier of status %i', (status) => {
    const { dueNowDong, lines } = account([line(100)], [], status);
    expect([dueNowDong, lines[0]?.dueDong]).toEqual([0, 0]);
  });
});

test('what is owed is what was paid and what is due, and every payment in full leaves less', () => {
  const amounts = fc.array(fc.option(fc.nat({ max: 10_000_000 }), { nil: null }), { maxLength: 5 });
  fc.assert(
    fc.property(amounts, fc.nat(), (given, chosen) => {
      const lines = given.map((amountDong, place) => line(amountDong, { feeKey: `f${place}` }));
      const before = account(lines);
      const due = before.lines.filter(({ dueDong }) => dueDong > 0);
      const one = due[chosen % Math.max(1, due.length)];
      const payments = one === undefined ? [] : [paid(one.dueDong, {}, one.feeKey)];
      const after = account(lines, payments);

      expect(after.owedDong).toBe(before.owedDong);
      expect(after.paidDong + after.dueNowDong).toBe(after.owedDong);
      expect(after.dueNowDong).toBe(before.dueNowDong - (one?.dueDong ?? 0));
    }),
  );
});
