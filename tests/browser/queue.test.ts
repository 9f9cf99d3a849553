import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yes } from '../conformance/api/openApi.ts';
import { openHall, type Hall } from './openHall.ts';
import { seriousViolations } from './seriousViolations.ts';

const UNIT = 'h99-binhan-one-stop';
const DESK = { width: 1366, height: 860, username: 'tiepnhan.binhan' };
const WALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

let hall: Hall;

beforeAll(async () => {
  hall = await openHall();
});

afterAll(async () => {
  await hall.close();
});

const now = (time: string) => hall.api.setNow(`2026-11-23T${time}:00+07:00`);
const take = async () => yes(hall.api.nobody.post(`/queues/${UNIT}/numbers`));
const queueOf = (page: Page) => page.getByRole('region', { name: 'Hàng chờ' });
const callNext = (page: Page) => page.getByRole('button', { name: 'Gọi số tiếp theo' }).click();

test('a number is taken on a phone and called at the counter, and all see it at once', async () => {
  now('08:00');
  const wall = await hall.open(WALL);
  await wall.goto(`${hall.url}/queue`);
  await wall.getByRole('link', { name: /xã Bình An$/u }).click();
  await wall.getByText('Chưa có số nào đang được mời.').waitFor();
  expect(await seriousViolations(wall)).toEqual([]);

  await take();
  await take();
  await wall.getByText(/^Chưa ước được thời gian chờ/u).waitFor();
  const phone = await hall.open(PHONE);
  await phone.goto(`${hall.url}/queue/${UNIT}`);
  await phone.getByRole('button', { name: 'Lấy số' }).click();
  const own = phone.getByRole('status').filter({ hasText: 'Số của quý vị' });
  await own.getByText('Trước quý vị còn 2 người').waitFor();
  expect(await phone.getByRole('button', { name: 'Lấy số' }).count()).toBe(0);
  expect(await own.textContent()).toContain('3');
  expect(await seriousViolations(phone)).toEqual([]);
  await phone.reload();
  await own.getByText('Trước quý vị còn 2 người').waitFor();

  now('08:24');
  const desk = await hall.open(DESK);
  await desk.goto(`${hall.url}/counter`);
  const queue = queueOf(desk);
  await queue.getByText('3 người đang chờ').waitFor();
  await queue.getByText('Chờ lâu nhất 24 phút').waitFor();
  await queue.getByText('sắp quá 30 phút').waitFor();
  await callNext(desk);
  await queue.getByText('Ghi số quầy trước khi gọi.').waitFor();
  await queue.getByRole('textbox', { name: 'Quầy số' }).fill('2');
  await callNext(desk);
  await queue.getByText('Đang mời số 1 vào quầy 2').waitFor();
  expect(await seriousViolations(desk)).toEqual([]);

  await wall.getByText('Quầy 2 (mời vào)').waitFor();
  await own.getByText('Trước quý vị còn 1 người').waitFor();
  await queue.getByRole('button', { name: 'Khách vắng mặt' }).click();
  await queue.getByRole('button', { name: 'Gọi lại số 1' }).waitFor();
  now('08:31');
  await callNext(desk);
  await queue.getByText('Đang mời số 2 vào quầy 2').waitFor();
  await queue.getByText('đã quá 30 phút').waitFor();
  await callNext(desk);
  await own.getByText('Mời quý vị đến quầy 2').waitFor();
  await queue.getByRole('button', { name: 'Bắt đầu tiếp' }).click();
  await wall.getByText('Quầy 2 (đang tiếp)').waitFor();
  await queue.getByRole('button', { name: 'Tiếp xong' }).click();
  await own.waitFor({ state: 'detached' });
  expect(hall.scriptErrors).toEqual([]);
});

test('a screen in the hall shows a number for a while and is free for the next', async () => {
  now('09:00');
  const wall = await hall.open(WALL);
  await wall.goto(`${hall.url}/queue/${UNIT}`);
  await wall.getByRole('button', { name: 'Lấy số' }).click();
  const own = wall.getByRole('status').filter({ hasText: 'Số của quý vị' });
  await own.getByText('Quý vị là người tiếp theo').waitFor();
  expect(await seriousViolations(wall)).toEqual([]);
  await own.waitFor({ state: 'detached', timeout: 20_000 });
  await wall.getByText('Đang chờ: 1 người').waitFor();
});

test('the head of the unit reads the share within the limit, today and in 30 days', async () => {
  const head = await hall.open({ ...DESK, username: 'truongmotcua.binhan' });
  await head.goto(`${hall.url}/inbox`);
  await head.getByRole('tab', { name: 'Khối lượng việc' }).click();
  const section = head.getByRole('region', { name: 'Thời gian chờ tại quầy' });
  const today = section.getByRole('row', { name: /^Hôm nay/u });
  await today.getByText('33% (1/3)').waitFor();
  expect(await seriousViolations(head)).toEqual([]);
});

test('after the closing hour no number is offered', async () => {
  now('17:05');
  const phone = await hall.open(PHONE);
  await phone.goto(`${hall.url}/queue/${UNIT}`);
  await phone.getByText(/^Hôm nay đã hết giờ làm việc/u).waitFor();
  expect(await phone.getByRole('button', { name: 'Lấy số' }).count()).toBe(0);
});
