import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHttpReceiver, type HttpReceiver } from '../support/httpReceiver.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

let office: Office;
let receiver: HttpReceiver;

beforeAll(async () => {
  receiver = await openHttpReceiver();
  office = await openOffice(undefined, { LIENTHONG_KEEP_NOTICES: '400' });
});

afterAll(async () => {
  await office.close();
  await receiver.close();
});

test('the administrator adds an address and sees what was sent and refused', async () => {
  const page = await office.as('quantri.tinh');
  await page.goto(`${office.program.url}/admin`);
  await page.getByText('Chưa có địa chỉ nào.').waitFor();
  // Somebody has chosen that number, so it is no sample.
  await page.getByText('Đã gửi xong: xóa sau 400 ngày', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Địa chỉ nhận' }).fill(receiver.url);
  await page.getByLabel(/^Khóa bí mật/u).fill('mot-bi-mat-du-dai');
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  await page.getByText(receiver.url).waitFor();
  receiver.answer(500);
  const counter = await office.as('tiepnhan.binhan');
  const { code } = await receiveAtCounter(counter, office.program.url, 'Nguyễn Thị Hường');
  await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1);

  await page.reload();

  const row = page.getByRole('row').filter({ hasText: code });
  await row.getByText('Chưa xác nhận').waitFor();
  expect(await row.innerText()).toContain('HTTP 500');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: `Ngừng gửi tới ${receiver.url}` }).click();
  await page.getByText(/^Ngừng gửi từ/u).waitFor();
});
