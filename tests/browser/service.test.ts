import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { workingDayAfter } from './today.ts';

const ASKED = 'Tôi đã đến quầy ba lần cho một tờ giấy.';
const ANSWERED = 'Xin lỗi ông, bộ phận đã sửa danh mục giấy tờ.';

let office: Office;
let url: string;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
});

afterAll(async () => {
  await office.close();
});

test('a maintenance is announced long before, and told on every page', async () => {
  const page = await office.as('quantri.tinh');
  await page.goto(`${url}/admin`);
  const section = page.getByRole('region', { name: 'Thông báo bảo trì' });
  const fill = async (name: string, text: string) =>
    section.getByRole('textbox', { name, exact: true }).fill(text);
  await fill('Ngày bắt đầu', workingDayAfter(1));
  await fill('Giờ bắt đầu', '22:00');
  await fill('Ngày kết thúc', workingDayAfter(21));
  await fill('Giờ kết thúc', '23:30');
  await fill('Nội dung', 'Nâng cấp máy chủ');
  await section.getByRole('button', { name: 'Thông báo', exact: true }).click();
  await section.getByText(/^Phải báo trước ít nhất 7 ngày làm việc: sớm nhất/u).waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await fill('Ngày bắt đầu', workingDayAfter(21));
  await section.getByRole('button', { name: 'Thông báo', exact: true }).click();
  await section.getByRole('button', { name: 'Rút thông báo' }).waitFor();

  const clerk = await office.as('tiepnhan.binhan');
  await clerk.goto(`${url}/inbox`);
  await clerk.getByRole('note').filter({ hasText: 'Nâng cấp máy chủ' }).waitFor();
  expect(await seriousViolations(clerk)).toEqual([]);
});

test('an applicant writes from the tracking page, and the head of the unit answers', async () => {
  const clerk = await office.as('tiepnhan.binhan');
  const { code, secret } = await receiveAtCounter(clerk, url, 'Lê Văn Phản');
  const page = await office.stranger();
  await page.goto(`${url}/tracking?code=${code}&secret=${secret}`);
  await page.getByRole('note').filter({ hasText: 'Nâng cấp máy chủ' }).waitFor();
  await page.getByRole('textbox', { name: /^Nội dung gửi Trưởng bộ phận một cửa/u }).fill(ASKED);
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await page.getByText(/Trả lời trước /u).waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  const head = await office.as('truongmotcua.binhan');
  await head.goto(`${url}/inbox`);
  await head.getByRole('link', { name: 'Phản ánh' }).click();
  const row = head.getByRole('article', { name: code });
  await row.getByText(ASKED).waitFor();
  expect(await seriousViolations(head)).toEqual([]);
  await row.getByRole('textbox', { name: 'Trả lời người nộp' }).fill(ANSWERED);
  await row.getByRole('button', { name: 'Gửi trả lời' }).click();
  await row.getByText(/^Đã trả lời lúc /u).waitFor();

  await page.getByRole('button', { name: 'Xem lại tình trạng' }).click();
  await page.getByText(ANSWERED).waitFor();
  expect(office.scriptErrors).toEqual([]);
});
