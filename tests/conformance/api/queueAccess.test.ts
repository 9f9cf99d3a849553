import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueuePlace, QueueView } from '../../../api/contract/queue.ts';
import { MONDAY, no, openApi, yes, type OpenApi } from './openApi.ts';

const UNIT = 'h99-binhan-one-stop';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

const take = (unit = UNIT) => api.nobody.post(`/queues/${unit}/numbers`);

test('everybody sees the units and their queues, and nothing else has one', async () => {
  const places = await yes<readonly QueuePlace[]>(api.nobody.get('/queues'));
  expect(places).toContainEqual({
    agencyId: UNIT,
    agencyName: 'Trung tâm Phục vụ hành chính công xã Bình An',
  });
  for (const unit of ['h99-binhan', 'none']) {
    expect(places.map(({ agencyId }) => agencyId)).not.toContain(unit);
    expect((await api.nobody.get(`/queues/${unit}`)).status).toBe(404);
    expect((await api.nobody.get(`/queues/${unit}/events`)).status).toBe(404);
    expect((await take(unit)).status).toBe(404);
  }
});

test('an officer of another unit calls nobody here', async () => {
  const elsewhere = await api.as('motcua.thanhphu');
  const desk = { desk: '1' };
  const calls = (unit: string) => elsewhere.post(`/queues/${unit}/calls`, desk);
  const acts = (unit: string) =>
    elsewhere.post(`/queues/${unit}/acts`, { ...desk, number: 1, act: 'call' });
  const read = (unit: string) => elsewhere.get(`/queues/${unit}/desk`);
  for (const way of [calls, acts, read]) {
    const here = await no(way(UNIT));
    const nowhere = await no(way('none'));
    expect([here.status, here.code]).toEqual([404, 'NOT_FOUND']);
    expect(here.texts).toEqual(nowhere.texts);
  }
});

test('numbers are taken until the unit closes for the day', async () => {
  api.setNow('2026-11-23T12:10:00+07:00');
  await yes(take());
  expect(await yes<QueueView>(api.nobody.get(`/queues/${UNIT}`))).toMatchObject({
    isOpen: true,
    longest: { minutes: 0, mood: 'within' },
  });
  api.setNow('2026-11-23T17:00:00+07:00');
  expect(await yes(api.nobody.get(`/queues/${UNIT}`))).toMatchObject({ isOpen: false });
  expect((await no(take())).texts.vi).toBe(
    'Ngày 23/11/2026 bộ phận một cửa không còn giờ làm việc nên không lấy số được nữa.',
  );
  api.setNow('2026-11-22T09:00:00+07:00');
  expect(await no(take())).toMatchObject({ code: 'QUEUE_CLOSED' });
  api.setNow(MONDAY);
});

test('a screen without an account hears of its own unit alone', async () => {
  const reader = (await api.nobody.get(`/queues/${UNIT}/events`)).body?.getReader();
  const heard = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await heard()).toContain(': open');

  await yes(take('h99-thanhphu-one-stop'));
  await yes(take());

  expect(await heard()).toMatch(new RegExp(`^event: queue\\ndata: .*"id":"${UNIT}"`, 'u'));
  await reader?.cancel();
});

test('one address takes only so many numbers, the counter as many as come', async () => {
  let refused = await take();
  for (let count = 0; count < 60 && refused.ok; count += 1) refused = await take();
  expect(await no(refused)).toMatchObject({ status: 429, code: 'TOO_MANY_TRIES' });

  const counter = await api.as('tiepnhan.binhan');
  await yes(counter.post(`/queues/${UNIT}/numbers`));
  const elsewhere = await api.as('motcua.thanhphu');
  expect((await elsewhere.post(`/queues/${UNIT}/numbers`)).status).toBe(429);
});

test('after a restart the next number is the next number', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-queue-'));
  const numberOf = async () => {
    const opened = await openApi({ folder });
    const taken = await yes<{ number: number }>(opened.nobody.post(`/queues/${UNIT}/numbers`));
    await opened.end();
    return taken.number;
  };

  expect([await numberOf(), await numberOf(), await numberOf()]).toEqual([1, 2, 3]);
  rmSync(folder, { recursive: true, force: true });
});
