import type { Page } from 'playwright-core';
import { today } from './today.ts';

/** What a new version stands on, and which number it gets. */
type Publication = { readonly basis: string; readonly number: number };

/** Publishes the open draft, in force from today. */
export async function publishDraft(page: Page, { basis, number }: Publication): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
  await dialog.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill(basis);
  await dialog.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
  await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
  await page.getByText(`Đã công bố phiên bản ${number}`, { exact: false }).first().waitFor();
}
