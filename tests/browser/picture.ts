import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../scripts/sourceStamp.mjs';

/**
 * Keeps what the page shows as `docs/images/<name>.png`, when the tests are run for that with
 * `LIENTHONG_PICTURES=1`; else a test leaves the pictures of the docs as they are.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['LIENTHONG_PICTURES'] !== '1') return;
  await page.mouse.move(0, 0);
  // What was told of the button under the mouse goes away some moments later.
  await page.locator('.mantine-Tooltip-tooltip').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.screenshot({ path: join(ROOT, 'docs/images', `${name}.png`) });
}
