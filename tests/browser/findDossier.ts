import type { Page } from 'playwright-core';

/** Opens a dossier from the list, whatever its state. */
export async function findDossier(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/dossiers`);
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Tất cả' });
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('heading', { name: `Hồ sơ ${code}` }).waitFor();
}
