import { expect, test } from 'vitest';
import { asId, type PersonId } from '../../../../../engine/model/ids.ts';
import type {
  QueueAct,
  QueueNumber,
  QueueStatus,
} from '../../../../../engine/model/queueNumber.ts';
import { planMove } from '../../../../../engine/run/queue/planMove.ts';
import { queueMove } from '../../../../../engine/run/queue/queueMove.ts';
import { aQueueNumber } from '../../../../support/aQueueNumber.ts';

const MAI = asId<PersonId>('mai');
const step = (act: QueueAct, at: number, desk = '1') => ({ act, at, personId: MAI, desk });

function after(...acts: readonly (readonly [QueueAct, number])[]): QueueNumber {
  let number = aQueueNumber();
  for (const [act, at] of acts) {
    const moved = queueMove(number, step(act, at));
    if (!moved.ok) throw new Error(`Expected ${act} to be possible, but: ${moved.refusal.code}.`);
    number = moved.value;
  }
  return number;
}

test('a number is called, served and done, each at its moment', () => {
  expect(after(['call', 10], ['begin', 20], ['end', 30])).toEqual(
    aQueueNumber({
      status: 'served',
      firstCalledAt: 10,
      calledAt: 10,
      calledBy: MAI,
      desk: '1',
      begunAt: 20,
      endedAt: 30,
      revision: 4,
    }),
  );
});

test('who is called again has waited until the first call', () => {
  const again = after(['call', 10], ['absent', 20], ['call', 50]);

  expect(again).toMatchObject({ status: 'called', firstCalledAt: 10, calledAt: 50, endedAt: null });
});

test('where nobody said that serving began, it began with the last call', () => {
  expect(after(['call', 10], ['call', 15], ['end', 30])).toMatchObject({
    begunAt: 15,
    endedAt: 30,
  });
});

const POSSIBLE: Record<QueueStatus, readonly QueueAct[]> = {
  waiting: ['call'],
  called: ['call', 'begin', 'end', 'absent'],
  serving: ['end'],
  served: [],
  absent: ['call'],
};

test.each(Object.entries(POSSIBLE))(
  'of a number that is %s only this can be done',
  (name, acts) => {
    const status = name as QueueStatus;
    for (const act of ['call', 'begin', 'end', 'absent'] as const) {
      const moved = queueMove(aQueueNumber({ status }), step(act, 1));
      const code = moved.ok ? null : moved.refusal.code;
      expect([act, code]).toEqual([act, acts.includes(act) ? null : 'QUEUE_NUMBER_MOVED']);
    }
  },
);

test('a call ends the service of whom the same officer called before, and of nobody else', () => {
  const mine = aQueueNumber({
    number: 1,
    status: 'serving',
    calledBy: MAI,
    calledAt: 5,
    begunAt: 5,
  });
  const theirs = aQueueNumber({ number: 2, status: 'serving', calledBy: asId('lan') });
  const missed = aQueueNumber({ number: 3, status: 'absent', calledBy: MAI });
  const next = aQueueNumber({ number: 4, revision: 7 });

  const planned = planMove([mine, theirs, missed, next], next, step('call', 40));

  expect(planned).toMatchObject({
    ok: true,
    value: [
      { record: { number: 4, status: 'called', revision: 8 }, expectedRevision: 7 },
      { record: { number: 1, status: 'served', endedAt: 40 }, expectedRevision: 1 },
    ],
  });
  const absent = planMove(
    [mine, { ...next, status: 'called' }],
    { ...next, status: 'called' },
    step('absent', 41),
  );
  expect(absent).toMatchObject({ ok: true, value: [{ record: { number: 4 } }] });
});
