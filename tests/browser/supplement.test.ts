import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask, fillForm } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const ASKED = 'Bản sao hợp đồng thuê địa điểm kinh doanh có chữ ký của bên cho thuê.';
const REASON = 'Hồ sơ chưa có giấy tờ về địa điểm kinh doanh.';
const LATER = 'hẹn lại khi quý vị đã làm việc được yêu cầu dưới đây';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Nguyễn Thị Hường');
});

afterAll(async () => {
  await office.close();
});

describe('a dossier that lacks a paper', () => {
  test('is found incomplete at its appraisal, and the counter asks for the paper', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await doTask(counter, receipt.code, 'Kiểm tra, số hóa và chuyển hồ sơ', INTAKE);
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Phân công thụ lý', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
    });
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, 'Thẩm định hồ sơ', {
      choices: { 'Kết quả thẩm định': 'Cần bổ sung' },
    });
    await doTask(counter, receipt.code, 'Gửi Phiếu yêu cầu bổ sung (Mẫu 02)', {
      texts: { 'Nội dung cần bổ sung': ASKED, 'Lý do': REASON },
    });
  });

  test('tells the applicant what is asked, in the words of the officer', async () => {
    const page = await track();
    await page.getByText('Yêu cầu bổ sung giấy tờ').waitFor();
    await page.getByText('Tạm dừng tính thời gian').waitFor();
    await page.getByText(LATER).waitFor();

    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain(`Nội dung cần bổ sung: ${ASKED}`);
    expect(shown).toContain(`Lý do: ${REASON}`);
    expect(shown).not.toContain('Hường');
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('stands still: nobody has a task of it and no date is promised', async () => {
    const page = await office.as('chuyenvien.binhan');
    await findDossier(page, url, receipt.code);
    await page.getByText('Đang tạm dừng tính thời gian', { exact: true }).waitFor();
    await page.getByText('Hẹn lại khi hồ sơ đi tiếp').waitFor();
    await page.getByText('Cán bộ tiếp nhận của bộ phận một cửa ghi nhận việc này.').waitFor();
    const record = page.getByRole('button', { name: 'Ghi nhận đã tiếp nhận' });
    expect(await record.count()).toBe(0);
  });

  test('goes on when the counter records the paper, its time counted from the start', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);
    expect(await seriousViolations(page)).toEqual([]);
    await fillForm(page, {
      texts: { 'Giấy tờ đã nộp bổ sung': 'Hợp đồng thuê địa điểm, 1 bản' },
      choices: { 'Đã đủ theo phiếu yêu cầu': 'Có' },
    });
    await page.getByRole('button', { name: 'Ghi nhận đã tiếp nhận' }).click();

    await page.getByText('Đang tính thời gian giải quyết').waitFor();
    await page.getByText('còn 3 ngày làm việc').waitFor();
    const ledger = page.getByRole('region', { name: 'Cách tính ngày hẹn trả' });
    await ledger.getByText(/^Tính từ .*, 3 ngày làm việc, đến /u).waitFor();
  });

  test('is appraised again, and the applicant has a promised date again', async () => {
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, 'Thẩm định hồ sơ đã bổ sung', {
      choices: { 'Kết quả thẩm định': 'Đủ điều kiện' },
    });
    const page = await track();
    await page.getByText('Thuế cơ sở', { exact: false }).first().waitFor();
    await page.getByText(/^\d{2}:\d{2} \d{2}\/\d{2}\/\d{4} \(/u).waitFor();
    expect(await page.getByText(LATER).count()).toBe(0);
    expect(await page.getByText(ASKED).count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
    await page.context().close();
  });
});

/** The applicant opens the address of the QR code. */
async function track(): Promise<Page> {
  const page = await office.stranger();
  await page.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
  return page;
}
