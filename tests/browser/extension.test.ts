import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { workingDayAfter } from './today.ts';

const REASON = 'Chờ xác minh địa chỉ kinh doanh.';

let office: Office;
let url: string;
let late: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  late = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Nguyễn Thị Hường');
});

afterAll(async () => {
  await office.close();
});

describe('a dossier that will be late', () => {
  test('is apologised for by the head of the division, with a new day', async () => {
    const page = await office.as('lanhdaophong.binhan');
    await findDossier(page, url, late.code);
    await page.getByRole('button', { name: 'Xin lỗi và đề nghị gia hạn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText('Ghi lý do.').waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do chậm, ghi cho người nộp đọc' }).fill(REASON);
    await dialog.getByRole('textbox', { name: 'Ngày hẹn trả mới' }).fill(workingDayAfter(21));
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();

    await page.getByText('Chờ Trưởng bộ phận một cửa quyết định', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('is promised anew when the head of the one-stop unit agrees', async () => {
    const page = await office.as('truongmotcua.binhan');
    await findDossier(page, url, late.code);
    await page.getByText(`Lý do: ${REASON}`).waitFor();
    await page.getByRole('button', { name: 'Đồng ý gia hạn' }).click();

    await page.getByText(/^Đặng Thị Thu Nguyệt đồng ý lúc /u).waitFor();
    const ledger = page.getByRole('region', { name: 'Cách tính ngày hẹn trả' });
    await ledger.waitFor();
    await page.getByText(/^Đồng ý gia hạn đến /u).waitFor();
  });

  test('says sorry to the applicant on the tracking page', async () => {
    const page = await office.stranger();
    await page.goto(`${url}/tracking`);
    await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(late.code);
    await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(late.secret);
    await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();

    await page.getByText('Xin lỗi quý vị vì chậm trả kết quả').waitFor();
    await page.getByText(`Lý do: ${REASON}`).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('is taken back by its applicant at the counter, with a reason', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, late.code);
    await page.getByRole('button', { name: 'Rút hồ sơ theo đề nghị của người nộp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Có đơn xin rút');
    await dialog.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();

    await page.getByText('Công dân yêu cầu rút hồ sơ').first().waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});
