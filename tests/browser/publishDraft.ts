import type { Page } from 'playwright-core';
import { approveDrawing } from './approveDrawing.ts';
import type { Office } from './openOffice.ts';
import { today } from './today.ts';

/** What a new version stands on, and which number it gets. */
type Publication = { readonly basis: string; readonly number: number };

/** Has the open draft approved by the controller and publishes it, in force from today. */
export async function publishDraft(
  office: Office,
  page: Page,
  publication: Publication,
): Promise<void> {
  await approveDrawing(office, page);
  await publishApproved(page, publication);
}

/** Publishes the open draft, which is approved, in force from today. */
export async function publishApproved(page: Page, { basis, number }: Publication): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
  await dialog.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill(basis);
  await dialog.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
  await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
  await page.getByText(`Đã công bố phiên bản ${number}`, { exact: false }).first().waitFor();
  // The next draft has been opened when it can be sent.
  await page.getByRole('button', { name: 'Trình thẩm định', exact: true }).waitFor();
}
