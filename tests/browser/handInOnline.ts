import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** What the applicant keeps. */
export type OnlineCodes = { readonly number: string; readonly secret: string };

const FILE = {
  name: 'giay-de-nghi.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\nGiấy đề nghị\n%%EOF\n'),
};

/** Chooses the household procedure by words without marks, and begins. */
export async function chooseOnline(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/submit`);
  await page.getByRole('searchbox', { name: /^Tìm theo tên/u }).fill('1.001612 ho kinh doanh');
  await page
    .getByRole('button', { name: /^Xem giấy tờ cần nộp: .*liên thông.*\(1\.001612\)$/u })
    .click();
  await page.getByRole('button', { name: 'Bắt đầu nộp hồ sơ' }).click();
  await page.getByRole('combobox', { name: 'Nộp đến' }).waitFor();
}

/** Fills in and uploads everything that is required; the place follows from the address. */
export async function fillInOnline(page: Page, applicant: string): Promise<void> {
  const texts = {
    'Họ và tên (hoặc tên tổ chức)': applicant,
    'Số định danh cá nhân / mã số doanh nghiệp': '079000000001',
    'Số điện thoại': '0900000001',
    'Địa chỉ': 'Ấp 3, xã Bình An',
    'Tên hộ kinh doanh': 'Tạp hóa Hường',
    'Địa chỉ trụ sở': 'Ấp 3, xã Bình An',
    'Ngành, nghề kinh doanh': 'Bán lẻ hàng tạp hóa',
    'Vốn kinh doanh': '100000000',
  };
  for (const [name, text] of Object.entries(texts)) {
    await page.getByRole('textbox', { name, exact: true }).fill(text);
  }
  await page.getByText('Cơ quan giải quyết: Ủy ban nhân dân xã Bình An.').waitFor();
  await page.getByLabel(/^Chọn tệp hoặc chụp ảnh: Giấy đề nghị/u).setInputFiles(FILE);
  await page.getByText('✓ giay-de-nghi.pdf').waitFor();
}

/** Looks it over and hands it in; the codes stay on the page. */
export async function handIn(page: Page): Promise<OnlineCodes> {
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).dblclick();
  const done = page.getByRole('status').filter({ hasText: 'Đã gửi hồ sơ' });
  await done.waitFor();
  const [number = '', secret = ''] = await done.locator('code').allInnerTexts();
  expect(number).toMatch(/^DK\./u);
  return { number, secret };
}
