import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeskView, QueueRecord, QueueView } from '../../../api/contract/queue.ts';
import { asId } from '../../../engine/model/ids.ts';
import { callNext } from '../../../engine/run/queue/callNext.ts';
import { no, openApi, yes, type Client, type OpenApi } from './openApi.ts';

const HEAD = 'truongmotcua.binhan';
const UNIT = 'h99-binhan-one-stop';
const OTHER = 'h99-thanhphu-one-stop';

/** Working days; each test begins on one and may go on to the next. */
const DAYS = ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14', '15', '16'] as const;

let api: OpenApi;
let today = -2;
let counter: Client;

beforeAll(async () => {
  api = await openApi({ queueLimitMinutes: 15 });
});

afterAll(async () => {
  await api.end();
});

beforeEach(async () => {
  today += 2;
  now('08:00');
  counter = await api.as('tiepnhan.binhan');
});

function now(time: string, daysLater = 0): void {
  api.setNow(`2026-12-${DAYS[today + daysLater]}T${time}:00+07:00`);
}

const take = (unit = UNIT, client = api.nobody, commandId?: string) =>
  client.post(`/queues/${unit}/numbers`, undefined, commandId);
const takeOne = async () => (await yes<{ number: number }>(take(UNIT, counter))).number;
const queue = () => yes<QueueView>(api.nobody.get(`/queues/${UNIT}`));
const next = (client: Client, desk = '1') => client.post(`/queues/${UNIT}/calls`, { desk });
const act = (client: Client, number: number, what: string) =>
  client.post(`/queues/${UNIT}/acts`, { number, act: what, desk: '1' });

test('T29: how long people wait is judged by the limit that is set', async () => {
  await takeOne();
  now('08:12');
  expect(await queue()).toMatchObject({
    limitMinutes: 15,
    waiting: [1],
    longest: { minutes: 12, mood: 'soon' },
  });
  now('08:16');
  expect((await queue()).longest).toEqual({ minutes: 16, mood: 'late' });
  await yes(next(counter));
  await takeOne();
  now('08:20');
  await yes(next(counter));
  await takeOne();

  const [record] = await yes<readonly QueueRecord[]>((await api.as(HEAD)).get('/queue-figures'));
  const today = { taken: 3, called: 2, within: 1, medianMinutes: 4, longestMinutes: 16 };
  expect(record).toMatchObject({ agencyId: UNIT, limitMinutes: 15, today, month: today });
  now('09:00', 1);
  const [later] = await yes<readonly QueueRecord[]>((await api.as(HEAD)).get('/queue-figures'));
  expect(later).toMatchObject({
    today: { taken: 0, called: 0, medianMinutes: null },
    month: today,
  });
});

test('taken at once every number is another one; one command is one number', async () => {
  const commandId = crypto.randomUUID();
  const many = Array.from({ length: 25 }, () => yes<{ number: number }>(take(UNIT, counter)));
  const numbers = (await Promise.all(many)).map(({ number }) => number);

  expect(new Set(numbers).size).toBe(25);
  expect(Math.max(...numbers)).toBe(25);
  const once = await yes(take(UNIT, api.nobody, commandId));
  expect(await yes(take(UNIT, api.nobody, commandId))).toEqual(once);
  expect((await yes<{ number: number }>(take(OTHER))).number).toBe(1);
});

test('officers who call at once never call the same number', async () => {
  for (let count = 0; count < 4; count += 1) await takeOne();
  const call = (personId: string) =>
    callNext(api.services.runtime, {
      commandId: asId(crypto.randomUUID()),
      actor: { personId: asId(personId), agencyId: asId(UNIT) },
      agencyId: asId(UNIT),
      desk: personId,
    });
  await Promise.all(['mai', 'lan', 'hoa'].map(call));

  const { called, waiting } = await queue();
  expect(new Set(called.map(({ number }) => number))).toEqual(new Set([1, 2, 3]));
  expect(new Set(called.map(({ desk }) => desk)).size).toBe(3);
  expect(waiting).toEqual([4]);
});

test('a number is called, missed, called again, served; the next call ends it', async () => {
  for (let count = 0; count < 3; count += 1) await takeOne();

  const first = await yes<DeskView>(next(counter, 'Quầy 2'));
  expect(first).toMatchObject({ mine: { number: 1, status: 'called', desk: 'Quầy 2' } });
  expect(await yes<DeskView>(act(counter, 1, 'absent'))).toMatchObject({ mine: null, absent: [1] });
  expect(await no(act(counter, 1, 'begin'))).toMatchObject({
    status: 409,
    code: 'QUEUE_NUMBER_MOVED',
    texts: { vi: 'Không làm được nữa: số 1 đang ở trạng thái “vắng mặt”.' },
  });
  await yes(next(counter));
  now('08:05');
  expect(await yes<DeskView>(act(counter, 1, 'call'))).toMatchObject({
    mine: { number: 1, status: 'called' },
    absent: [],
    waiting: [3],
  });
  expect(await no(act(counter, 2, 'call'))).toMatchObject({ code: 'QUEUE_NUMBER_MOVED' });
  expect((await yes<DeskView>(act(counter, 1, 'begin'))).mine).toMatchObject({ status: 'serving' });
  await yes(next(counter));
  expect((await queue()).called).toMatchObject([{ number: 3, status: 'called', desk: '1' }]);
  expect((await yes<DeskView>(act(counter, 3, 'end'))).mine).toBeNull();
  expect(await no(next(counter))).toMatchObject({ code: 'QUEUE_EMPTY' });
  expect(await no(act(counter, 9, 'call'))).toMatchObject({ code: 'QUEUE_NUMBER_NOT_FOUND' });
});

test('numbers of yesterday are gone, and counting begins anew', async () => {
  await takeOne();
  await yes(next(counter));
  await takeOne();
  now('08:00', 1);

  expect(await queue()).toMatchObject({ waiting: [], called: [], longest: null, isOpen: true });
  // The session ended over night.
  counter = await api.as('tiepnhan.binhan');
  expect(await no(act(counter, 1, 'end'))).toMatchObject({ code: 'QUEUE_NUMBER_NOT_FOUND' });
  expect(await takeOne()).toBe(1);
});
