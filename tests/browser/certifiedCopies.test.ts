import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { chooseProcedure, receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const COPIES = { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' };
const CERTIFY = 'Ghi lời chứng, vào sổ chứng thực';
const SIGN = 'Ký chứng thực';
/** The least that is a PDF for a reader of its first and last bytes. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
});

afterAll(async () => {
  await office.close();
});

describe('copies are certified on the day they are asked for', () => {
  test('the counter promises the end of the day from which it counts', async () => {
    const page = await office.as('tiepnhan.binhan');
    await page.goto(`${url}/counter`);
    await chooseProcedure(page, COPIES);
    const promise = page.getByRole('region', { name: 'Hẹn trả kết quả' });
    await promise.getByText('Cách tính').click();
    const summary = await promise.getByText(/^Tính từ/u).innerText();

    const [from, to] = summary.match(/\d{2}\/\d{2}\/\d{4}/gu) ?? [];
    expect(from).toBeDefined();
    expect(to).toBe(from);
    expect(await promise.innerText()).toContain(`17:00 ${to}`);
  });

  test('its receipt and the fee of what was counted', async () => {
    const page = await office.as('tiepnhan.binhan');
    receipt = await receiveAtCounter(page, url, 'Võ Hoàng Nam', COPIES);
    await doTask(page, receipt.code, 'Kiểm tra bản chính, đếm trang', {
      texts: {
        'Tên giấy tờ': 'Bằng tốt nghiệp đại học',
        'Số trang bản chính': '5',
        'Số bản yêu cầu': '3',
      },
      choices: { 'Được chứng thực?': 'Được chứng thực' },
    });
  });

  test('the justice officer attaches the scan and certifies', async () => {
    const page = await office.as('tuphap.binhan');
    await claimTask(page, receipt.code, CERTIFY);
    await page.getByLabel('Chọn tệp để đính kèm').setInputFiles({
      name: 'ban-chinh.pdf',
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    await page.getByRole('button', { name: 'Tải lên' }).click();
    await page.getByRole('link', { name: 'Tải về ban-chinh' }).waitFor();
    await certify(page, '01/2026');
  });

  test('the leader reads the unchanged scan and sends the dossier back with a reason', async () => {
    const page = await office.as('lanhdao.binhan');
    await claimTask(page, receipt.code, SIGN);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về ban-chinh' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('ban-chinh.pdf');
    expect(await readFile(await download.path())).toEqual(PDF);

    await page.getByRole('button', { name: 'Trả lại bước trước' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trả lại bước trước' });
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await dialog.getByText('Ghi lý do trả lại.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog
      .getByRole('textbox', { name: 'Lý do trả lại' })
      .fill('Số chứng thực ghi chưa đúng');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await page.getByText(`Đã trả lại hồ sơ từ bước "${SIGN}"`).waitFor();
  });

  test('the officer finds the reason in the history and mends the number', async () => {
    const page = await office.as('tuphap.binhan');
    await findDossier(page, url, receipt.code);
    await page.getByText(`Trả lại từ “${SIGN}”: Số chứng thực ghi chưa đúng`).waitFor();
    await claimTask(page, receipt.code, CERTIFY);
    await certify(page, '02/2026');
    await doTask(await office.as('lanhdao.binhan'), receipt.code, SIGN, {
      choices: { 'Quyết định': 'Ký' },
    });
    await doTask(await office.as('vanthu.binhan'), receipt.code, 'Đóng dấu', {
      texts: { 'Số bản đã đóng dấu': '3' },
    });
  });

  test('the fee is what the law counts for 5 pages and 3 copies', async () => {
    const page = await office.as('traketqua.binhan');
    await claimTask(page, receipt.code, 'Thu phí, trả bản sao chứng thực');
    const fee = page.getByText('Phí phải thu', { exact: true }).locator('..');
    await fee.getByText('21.000').waitFor();
    await page.getByRole('textbox', { name: 'Đã thu' }).fill('21000');
    await page.getByRole('textbox', { name: 'Người nhận' }).fill('Võ Hoàng Nam');
    await page.getByRole('button', { name: 'Hoàn thành' }).click();
    await page.getByText('Đã hoàn thành bước', { exact: false }).first().waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

async function certify(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Số chứng thực' }).fill(number);
  await page.getByRole('textbox', { name: 'Quyển số' }).fill('01');
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await page.getByText(`Đã hoàn thành bước "${CERTIFY}"`).waitFor();
}
