import type { Page } from 'playwright-core';

/** What a person puts into a form: text by label, and choices by the name of the group. */
export type Entries = {
  readonly texts?: { readonly [label: string]: string };
  readonly choices?: { readonly [group: string]: string };
};

/** Claims the task of a step from the unit's inbox, fills its form and completes it. */
export async function doTask(
  page: Page,
  code: string,
  step: string,
  entries: Entries = {},
): Promise<void> {
  await claimTask(page, code, step);
  await fillForm(page, entries);
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await page.getByText(`Đã hoàn thành bước "${step}"`).waitFor();
}

/** Claims the task of a step from the unit's inbox and opens it. */
export async function claimTask(page: Page, code: string, step: string): Promise<void> {
  await page.getByRole('link', { name: 'Hộp việc', exact: true }).click();
  await page.getByRole('tab', { name: /Việc của đơn vị/u }).click();
  await page.getByRole('button', { name: `Nhận việc ${step} của hồ sơ ${code}` }).click();
  await page.getByText(`Đã nhận việc ${step} của hồ sơ ${code}`).first().waitFor();
  await page.getByRole('tab', { name: /Việc của tôi/u }).click();
  const row = page.getByRole('row').filter({ hasText: code });
  await row.getByRole('link', { name: step }).click();
  await page.getByRole('heading', { level: 1, name: step }).waitFor();
}

/** Fills the fields of the open form. */
export async function fillForm(page: Page, entries: Entries): Promise<void> {
  for (const [label, text] of Object.entries(entries.texts ?? {})) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
  for (const [group, choice] of Object.entries(entries.choices ?? {})) {
    const radios = page.getByRole('radiogroup', { name: group });
    await radios.getByRole('radio', { name: choice, exact: true }).check();
  }
}
