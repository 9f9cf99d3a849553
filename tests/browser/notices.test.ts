import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const STEP = 'Kiểm tra, số hóa và chuyển hồ sơ';

let office: Office;
let head: Page;
let receiver: Page;
let code: string;

beforeAll(async () => {
  office = await openOffice();
  head = await office.as('truongmotcua.binhan');
  receiver = await office.as('tiepnhan.binhan');
  ({ code } = await receiveAtCounter(receiver, office.program.url, 'Nguyễn Thị Hường'));
});

afterAll(async () => {
  await office.close();
});

describe('the bell', () => {
  test('rings without a reload when the head gives a task, and leads to it', async () => {
    const silent = receiver.getByRole('button', { name: 'Thông báo, không có gì chưa đọc' });
    await silent.waitFor();
    await silent.click();
    const panel = receiver.getByRole('dialog', { name: 'Thông báo' });
    await panel.getByText('Chưa có thông báo nào trong 30 ngày qua.').waitFor();
    expect(await seriousViolations(receiver)).toEqual([]);
    await receiver.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });

    await giveTask();

    const bell = receiver.getByRole('button', { name: 'Thông báo, 1 chưa đọc' });
    await bell.waitFor();
    await bell.press('Enter');
    const line = panel.getByRole('button', { name: /^Việc được giao cho bạn/u });
    await line.waitFor();
    expect(await line.innerText()).toContain(code);
    expect(await seriousViolations(receiver)).toEqual([]);
    await line.press('Enter');

    await receiver.getByRole('heading', { level: 1, name: STEP }).waitFor();
    await silent.waitFor();
    expect(office.scriptErrors).toEqual([]);
  });

  test('stays read after the page is loaded again', async () => {
    await receiver.reload();

    await receiver.getByRole('button', { name: 'Thông báo, không có gì chưa đọc' }).click();

    const line = receiver.getByRole('dialog', { name: 'Thông báo' }).getByRole('listitem');
    await line.waitFor();
    expect(await line.innerText()).not.toContain('Chưa đọc');
  });
});

async function giveTask(): Promise<void> {
  await head.goto(`${office.program.url}/inbox?scope=unit`);
  await head.getByRole('checkbox', { name: new RegExp(`${code}$`, 'u') }).click();
  await head.getByRole('button', { name: 'Giao cho người xử lý' }).click();
  const dialog = head.getByRole('dialog', { name: 'Giao 1 việc' });
  const choice = dialog.getByRole('combobox', { name: 'Người xử lý' });
  await choice.waitFor();
  await choice.selectOption({ label: 'Trần Thị Mai Khanh (đang nhận 0 việc)' });
  await dialog.getByRole('button', { name: 'Giao việc' }).click();
  await head.getByRole('status').filter({ hasText: 'Đã xong 1 việc.' }).waitFor();
}
