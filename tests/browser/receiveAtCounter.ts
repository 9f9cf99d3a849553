import type { Page } from 'playwright-core';

const PROCEDURE = 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế (1.001612)';

/** What the screen of the counter gives the applicant. */
export type CounterReceipt = { readonly code: string; readonly secret: string };

/** Receives a household business registration with every paper, as the receiving officer does. */
export async function receiveAtCounter(
  page: Page,
  url: string,
  applicant: string,
): Promise<CounterReceipt> {
  await page.goto(`${url}/counter`);
  const choice = page.getByRole('combobox', { name: 'Thủ tục cần giải quyết' });
  await choice.fill('1.001612');
  await page.getByRole('option', { name: PROCEDURE }).click();
  await page.getByRole('textbox', { name: 'Họ và tên (hoặc tên tổ chức)' }).fill(applicant);
  await page
    .getByRole('textbox', { name: 'Số định danh cá nhân / mã số doanh nghiệp' })
    .fill('079000000001');
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900000001');
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Ấp 3, xã Bình An');
  await page.getByRole('button', { name: 'Đánh dấu đã nộp đủ' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  const done = page.getByRole('status').filter({ hasText: 'Đã tiếp nhận hồ sơ' });
  await done.waitFor();
  const [code = '', secret = ''] = await done.locator('code').allInnerTexts();
  return { code, secret };
}
