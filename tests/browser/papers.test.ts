import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

const SLUG = 'household-business-registration';
const PAPER = 'Ảnh chụp địa điểm kinh doanh';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1440, height: 900 });
  await open();
});

afterAll(async () => {
  await office.close();
});

async function open(): Promise<void> {
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.locator('[data-element-id="intake"]').first().waitFor();
}

const button = (papers: number) => page.getByRole('button', { name: `Giấy tờ (${papers}) và phí` });

describe('the papers of a procedure', () => {
  test('are a table that is checked like a form', async () => {
    await button(4).click();
    const dialog = page.getByRole('dialog', { name: 'Thành phần hồ sơ và phí, lệ phí' });
    const papers = dialog.getByRole('group', { name: 'Thành phần hồ sơ' });
    await papers.getByRole('button', { name: 'Thêm hàng' }).click();
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();

    await dialog.getByRole('alert').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const row = papers.getByRole('row').last();
    await row.getByRole('textbox').first().fill(PAPER);
    await row.getByRole('combobox', { name: /Loại/u }).selectOption({ label: 'Bản điện tử' });
    await row.getByRole('combobox', { name: /Bắt buộc/u }).selectOption({ label: 'Không' });
    await row.getByRole('textbox', { name: /Số lượng/u }).fill('1');
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    await button(5).waitFor();
  });

  test('are taken back by undo, said among the changes, and saved', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await button(4).waitFor();
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await button(5).waitFor();
    await page.getByRole('button', { name: /^Thay đổi \(1\)/u }).click();
    await page.getByText(PAPER, { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Đã lưu', { exact: false }).first().waitFor();

    await open();

    await button(5).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});
