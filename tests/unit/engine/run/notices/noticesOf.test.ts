import { describe, expect, test } from 'vitest';
import type { Dossier, DossierStatus } from '../../../../../engine/model/dossier.ts';
import type { Extension } from '../../../../../engine/model/extension.ts';
import { noticesOf } from '../../../../../engine/run/notices/noticesOf.ts';
import { aDossier } from '../../../../support/records.ts';

const APPLICANT = { ...aDossier().applicant, email: 'dao@vidu.example' };
const AT = 5000;
const WAYS = { at: AT, paid: null, hasSms: false, webhookIds: [] };

function dossier(status: DossierStatus, revision: number, differs: Partial<Dossier> = {}): Dossier {
  return aDossier({ applicant: APPLICANT, status, revision, ...differs });
}

function extension(isGranted: boolean | null): Extension {
  return {
    extensionId: 'E1',
    reason: 'Chờ xác minh',
    requestedAt: 1,
    requestedBy: null,
    agencyId: null,
    promisedBefore: 10,
    promisedAfter: 20,
    decision: isGranted === null ? null : { isGranted, at: 2, personId: null, note: 'nội bộ' },
  };
}

const idsOf = (before: Dossier, after: Dossier) =>
  noticesOf(before, after, WAYS).map(({ noticeId }) => noticeId);

describe('what the applicant is told', () => {
  test.each<[DossierStatus, DossierStatus, readonly string[]]>([
    [2, 4, []],
    [4, 4, []],
    [4, 5, ['D1.supplement-asked.8']],
    [5, 5, []],
    [5, 4, []],
    [4, 6, ['D1.payment-asked.8']],
    [6, 4, []],
    [6, 5, ['D1.supplement-asked.8']],
    [4, 9, ['D1.result-ready.8']],
    [9, 9, []],
    [9, 10, ['D1.ended.8']],
    [4, 10, ['D1.ended.8']],
    [2, 3, ['D1.ended.8']],
    [5, 7, ['D1.ended.8']],
    [4, 8, ['D1.ended.8']],
    [8, 8, []],
  ])('from status %i to %i: %j', (from, to, told) => {
    expect(idsOf(dossier(from, 7), dossier(to, 8))).toEqual(told);
  });

  test('a dossier that comes in is told as received, and what is asked at once as well', () => {
    expect(idsOf(dossier(2, 0), dossier(2, 1))).toEqual(['D1.received.1']);
    expect(noticesOf(dossier(2, 0), dossier(6, 1), WAYS)).toMatchObject([
      { noticeId: 'D1.received.1', revision: 1, nextAttemptAt: AT },
      { noticeId: 'D1.payment-asked.1', revision: 1, nextAttemptAt: AT + 1 },
    ]);
  });

  test('an extension is told when it is granted, with its reason and not with the note', () => {
    const [none, asked, refused, granted] = [
      dossier(4, 3),
      dossier(4, 4, { extensions: [extension(null)] }),
      dossier(4, 5, { extensions: [extension(false)] }),
      dossier(4, 5, { extensions: [extension(true)], promisedAt: 20 }),
    ];

    expect(idsOf(none, asked)).toEqual([]);
    expect(idsOf(asked, refused)).toEqual([]);
    const told = noticesOf(asked, granted, WAYS);

    expect(told.map(({ noticeId }) => noticeId)).toEqual(['D1.extended.5']);
    expect(told[0]?.facts).toEqual({
      code: granted.code,
      procedureName: granted.procedureName,
      status: 4,
      promisedAt: 20,
      reason: 'Chờ xác minh',
    });
    expect(noticesOf(granted, { ...granted, status: 9, revision: 6 }, WAYS)[0]?.facts.reason).toBe(
      null,
    );
  });

  test.each(['', 'không có', 'a@b', 'a@vidu.example, b@vidu.example', 'a@vidu.example\r\nBcc: b'])(
    'nobody is told at %j',
    (email) => {
      const applicant = { ...APPLICANT, email };

      expect(idsOf(dossier(2, 0, { applicant }), dossier(2, 1, { applicant }))).toEqual([]);
    },
  );

  test('without an address it goes by phone, where that is set up, and to who listens', () => {
    const phoned = { ...APPLICANT, email: '', phone: '0900 000.001' };
    const ways = (applicant: Dossier['applicant'], hasSms: boolean) =>
      noticesOf(dossier(2, 0, { applicant }), dossier(2, 1, { applicant }), {
        ...WAYS,
        hasSms,
        webhookIds: ['W1', 'W2'],
      }).map(({ noticeId, channel, address }) => [noticeId, channel, address]);

    const listening = [
      ['D1.received.1.W1', 'webhook', 'W1'],
      ['D1.received.1.W2', 'webhook', 'W2'],
    ];
    expect(ways(phoned, true)).toEqual([['D1.received.1.sms', 'sms', '0900000001'], ...listening]);
    expect(ways(phoned, false)).toEqual(listening);
    expect(ways({ ...phoned, phone: 'chưa có' }, true)).toEqual(listening);
    expect(ways(APPLICANT, true)[0]).toEqual(['D1.received.1', 'mail', APPLICANT.email]);
  });

  test('money that came in is told with its amount and number, before what follows from it', () => {
    const paid = { amountDong: 75_000, reference: 'BL7' };
    const told = noticesOf(dossier(6, 7), dossier(9, 8), { ...WAYS, paid });

    expect(told.map(({ noticeId }) => noticeId)).toEqual([
      'D1.payment-received.8',
      'D1.result-ready.8',
    ]);
    expect(told.map(({ facts }) => facts.paid)).toEqual([paid, undefined]);
  });

  test('a notice waits from the moment of its command', () => {
    expect(noticesOf(dossier(2, 0), dossier(2, 1), WAYS)).toMatchObject([
      {
        address: APPLICANT.email,
        status: 'pending',
        attempts: 0,
        createdAt: AT,
        nextAttemptAt: AT,
      },
    ]);
  });
});
