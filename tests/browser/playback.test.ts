import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDossier } from './findDossier.ts';
import { livePast, type Past } from './livePast.ts';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

let folder = '';
let past: Past;
let office: Office;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-past-'));
  past = await livePast(folder);
  office = await openOffice(folder);
  page = await office.as('tiepnhan.binhan');
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const mark = (elementId: string) =>
  page.locator(`.djs-container .djs-overlays[data-container-id="${elementId}"]`);

describe('the way of a dossier on its drawing', () => {
  test('says at each step when it was left and what it took, late ones in words', async () => {
    await findDossier(page, office.program.url, past.supplemented);

    await mark('intake').getByText('xong 10:00 09/11/2026').waitFor();
    const appraisal = mark('appraise').locator('.pass-note');
    expect(await appraisal.innerText()).toMatch(/^xong 16:00 11\/11\/2026\n.+\ntrễ /u);
    await page.getByText(/^Đường đi đã qua: \d+ bước, \d+ bước trễ hạn$/u).click();
    const row = page.getByRole('row').filter({ hasText: '16:00 11/11/2026' }).first();
    await row.getByText(/^trễ /u).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe('playing a history back', () => {
  test('begins at the receipt, with nothing used', async () => {
    await page.getByRole('button', { name: 'Phát lại từng bước' }).click();

    await page.getByText(/^Thời điểm 1\/\d+, Thứ Hai 08:00 09\/11\/2026$/u).waitFor();
    await page.getByText(/đã dùng 0 phút trong 3 ngày làm việc/u).waitFor();
    expect(await page.locator('.token-tick').count()).toBeLessThan(3);
    await page.locator('.token-waiting[data-element-id="intake"]').waitFor();
  });

  test('goes on by button and by key, and the clock stands still with the supplement', async () => {
    const region = page.getByRole('region', { name: 'Phát lại quá trình giải quyết' });
    await region.getByRole('button', { name: 'Tiến một bước' }).click();
    await page.getByText(/^Thời điểm 2\//u).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Thời điểm 3\//u).waitFor();
    const slider = region.getByRole('slider', { name: 'Thời điểm trong quá trình giải quyết' });
    await slider.press('ArrowLeft');
    await page.getByText(/^Thời điểm 2\//u).waitFor();
    await slider.press('End');
    const last = await slider.getAttribute('aria-valuetext');
    expect(last).toMatch(/^Thời điểm (\d+)\/\1, /u);
    await page.locator('.token-waiting[data-element-id="draft"]').waitFor();

    await slider.press('Home');
    while (
      (await page.locator('.token-waiting[data-element-id="supplementReceived"]').count()) === 0
    )
      await page.keyboard.press('ArrowRight');
    await region.getByText(/đang tạm dừng tính thời gian/u).waitFor();
    await region.getByText('Không bước nào đang mở.').waitFor();
    await region
      .getByText(/^Đến .+: /u)
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('runs by itself to the end, and goes back to now', async () => {
    const region = page.getByRole('region', { name: 'Phát lại quá trình giải quyết' });
    const slider = region.getByRole('slider');
    await slider.press('End');
    await slider.press('ArrowLeft');
    await region.getByRole('button', { name: 'Tự chạy' }).click();
    await page.getByText(/^Thời điểm (\d+)\/\1, /u).waitFor();
    await region.getByRole('button', { name: 'Tự chạy' }).waitFor();
    await page.getByRole('button', { name: 'Trở về hiện tại' }).click();

    await page.getByRole('region', { name: 'Quy trình', exact: true }).waitFor();
  });

  test('follows the dossier into the drawing of a called procedure', async () => {
    await findDossier(page, office.program.url, past.called);
    await page.getByRole('button', { name: 'Phát lại từng bước' }).click();

    const drawing = page.getByRole('combobox', { name: 'Sơ đồ' });
    await drawing.waitFor();
    await page.locator('.token-waiting[data-element-id="answer"]').waitFor();
    await drawing.selectOption({ label: 'Hỏi ý kiến rồi trả' });
    await page.locator('.token-waiting[data-element-id="consult"]').waitFor();
    await page.getByRole('slider').press('End');
    await page.locator('.token-waiting[data-element-id="return"]').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});
