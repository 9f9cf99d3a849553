import type { Page } from 'playwright-core';
import type { Office } from './openOffice.ts';
import { today } from './today.ts';

/**
 * Has the open drawing of `page` sent for review by who drew it and approved by the controller; it
 * can be published when it ends.
 */
export async function approveDrawing(office: Office, page: Page): Promise<void> {
  await sendForReview(page);
  await approveSent(office, page);
}

/** Has the controller approve the drawing of `page`, which is in review. */
export async function approveSent(office: Office, page: Page): Promise<void> {
  const controller = await office.as('kiemsoat.tinh');
  await controller.goto(page.url());
  await controller.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  const dialog = controller.getByRole('dialog', { name: 'Phê duyệt' });
  await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill('15/QĐ-UBND');
  const day = dialog.getByRole('textbox', { name: 'Ngày quyết định' });
  await day.fill(today());
  await day.press('Tab');
  await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByText('Đã phê duyệt, chờ công bố').first().waitFor();
}

/** Sends the open drawing for review; it is locked when it ends. */
export async function sendForReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình thẩm định', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Trình thẩm định' });
  await dialog.getByRole('button', { name: 'Trình thẩm định' }).click();
  await page.getByRole('region', { name: 'Thẩm định bản nháp' }).waitFor();
}
