import { expect, test } from 'vitest';
import type {
  MobileSession,
  MobileSessionAct,
  MobileSessionStatus,
} from '../../../../../engine/model/mobileSession.ts';
import { measureSession } from '../../../../../engine/run/mobile/measureSession.ts';
import { sessionMove } from '../../../../../engine/run/mobile/sessionMove.ts';
import { aMobileSession } from '../../../../support/aMobileSession.ts';

const DAY = '2026-11-24';

const move = (session: MobileSession, act: MobileSessionAct, today = DAY) =>
  sessionMove(session, { act, at: 50, today, reason: 'Mưa bão' });

test.each<readonly [MobileSessionStatus, readonly MobileSessionAct[]]>([
  ['planned', ['open', 'cancel']],
  ['open', ['close']],
  ['closed', ['open']],
  ['cancelled', []],
])('of a session that is %s no other act begins', (status, acts) => {
  for (const act of ['open', 'close', 'cancel'] as const) {
    const moved = move(aMobileSession({ status }), act);
    const code = moved.ok ? null : moved.refusal.code;
    expect([act, code]).toEqual([act, acts.includes(act) ? null : 'MOBILE_SESSION_MOVED']);
  }
});

test('it is opened on its day or later, never before', () => {
  expect(move(aMobileSession(), 'open', '2026-11-23')).toEqual({
    ok: false,
    refusal: { code: 'MOBILE_SESSION_EARLY', on: DAY },
  });
  expect(move(aMobileSession(), 'open', '2026-11-25')).toMatchObject({
    value: { status: 'open', openedAt: 50, revision: 2 },
  });
});

test('one that is opened again keeps when it was opened first, and is no longer closed', () => {
  const closed = aMobileSession({ status: 'closed', openedAt: 10, closedAt: 40 });

  expect(move(closed, 'open')).toMatchObject({
    value: { status: 'open', openedAt: 10, closedAt: null },
  });
});

test('closing keeps the moment, cancelling the reason', () => {
  const open = aMobileSession({ status: 'open', openedAt: 10 });

  expect(move(open, 'close')).toMatchObject({ value: { status: 'closed', closedAt: 50 } });
  expect(move(aMobileSession(), 'cancel')).toMatchObject({
    value: { status: 'cancelled', reason: 'Mưa bão' },
  });
});

test('the sum parts what was handed over, is ready, is open and had no result', () => {
  const dossier = (procedureId: string, status: 2 | 4 | 7 | 9 | 10) => ({
    procedureId,
    procedureName: `Thủ tục ${procedureId}`,
    status,
  });
  const dossiers = [
    dossier('b', 10),
    dossier('a', 4),
    dossier('b', 9),
    dossier('b', 7),
    dossier('a', 2),
  ];

  expect(measureSession(dossiers)).toEqual({
    received: 5,
    byProcedure: [
      { procedureId: 'b', procedureName: 'Thủ tục b', received: 3, returned: 1 },
      { procedureId: 'a', procedureName: 'Thủ tục a', received: 2, returned: 0 },
    ],
    returned: 1,
    ready: 1,
    open: 2,
    endedWithout: 1,
  });
});
