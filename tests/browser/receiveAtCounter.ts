import type { Page } from 'playwright-core';

/** A procedure as the counter's list names it, and who decides when it is another commune. */
export type OfferedProcedure = {
  readonly code: string;
  readonly name: string;
  readonly decidedBy?: string;
};

/** The procedure of the first story. */
export const HOUSEHOLD: OfferedProcedure = {
  code: '1.001612',
  name: 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế',
};

/** What the screen of the counter gives the applicant. */
export type CounterReceipt = { readonly code: string; readonly secret: string };

/** Receives a dossier with every paper, as the receiving officer does. */
export async function receiveAtCounter(
  page: Page,
  url: string,
  applicant: string,
  procedure: OfferedProcedure = HOUSEHOLD,
): Promise<CounterReceipt> {
  await page.goto(`${url}/counter`);
  await chooseProcedure(page, procedure);
  if (procedure.decidedBy !== undefined) {
    const authority = page.getByRole('combobox', { name: 'Cơ quan có thẩm quyền giải quyết' });
    await authority.selectOption({ label: procedure.decidedBy });
  }
  await page.getByRole('textbox', { name: 'Họ và tên (hoặc tên tổ chức)' }).fill(applicant);
  await page
    .getByRole('textbox', { name: 'Số định danh cá nhân / mã số doanh nghiệp' })
    .fill('079000000001');
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900000001');
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Ấp 3, xã Bình An');
  await handInPapers(page);
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  const done = page.getByRole('status').filter({ hasText: 'Đã tiếp nhận hồ sơ' });
  await done.waitFor();
  const [code = '', secret = ''] = await done.locator('code').allInnerTexts();
  return { code, secret };
}

/** Chooses the procedure at the open counter; the promise is on the screen when it ends. */
export async function chooseProcedure(page: Page, { code, name }: OfferedProcedure): Promise<void> {
  await page.getByRole('combobox', { name: 'Thủ tục cần giải quyết' }).fill(code);
  await page.getByRole('option', { name: `${name} (${code})`, exact: true }).click();
  const promise = page.getByRole('region', { name: 'Hẹn trả kết quả' });
  await promise.getByText(/^Quy trình điện tử phiên bản/u).waitFor();
}

/** Ticks every paper that the chosen procedure asks for, however many. */
async function handInPapers(page: Page): Promise<void> {
  const papers = page.getByRole('region', { name: '3. Thành phần hồ sơ' });
  await papers.getByText('Chọn thủ tục').waitFor({ state: 'hidden' });
  for (const box of await papers.getByRole('checkbox', { name: /^Đã nộp:/u }).all()) {
    await box.check();
  }
}
