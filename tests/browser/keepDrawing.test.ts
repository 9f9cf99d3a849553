import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = { code: '1.999007', name: 'Cấp lại giấy xác nhận' };
const SAVED = /^Đã lưu lúc \d\d:\d\d$/u;

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.clock.install();
});

afterAll(async () => {
  await office.close();
});

describe('a drawing is not lost', () => {
  test('it is saved by itself when nobody has drawn for a while', async () => {
    await createProcedure();
    await addStep('Bước một');
    await status('Có thay đổi chưa lưu').waitFor();

    await page.clock.fastForward(11_000);

    await status(SAVED).waitFor();
    await page.reload();
    await step('Bước một').waitFor();
  });

  test('it says so when the server is away, and saves when it is back', async () => {
    await addStep('Bước hai');
    await page.context().setOffline(true);

    await page.clock.fastForward(11_000);
    await status(/^Máy chủ chưa trả lời; bản vẽ được giữ trên máy này/u).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().setOffline(false);

    await status(SAVED).waitFor();
  });

  test('it is kept over a crash, and restored when the person wants it', async () => {
    await addStep('Bước ba');
    await page.clock.fastForward(2_000);
    await crash();

    const dialog = page.getByRole('dialog', { name: 'Khôi phục bản vẽ chưa lưu?' });
    await dialog.waitFor();
    await picture(page, 'kept');
    expect(await step('Bước ba').count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Khôi phục' }).click();

    await step('Bước ba').waitFor();
    await page.clock.fastForward(11_000);
    await status(SAVED).waitFor();
    await page.reload();
    await step('Bước ba').waitFor();
  });

  test('what the person does not want any more is gone', async () => {
    await addStep('Bước bốn');
    await page.clock.fastForward(2_000);
    await crash();
    await page.getByRole('button', { name: 'Bỏ, mở bản đã lưu' }).click();

    await page.reload();

    await step('Bước ba').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await step('Bước bốn').count()).toBe(0);
  });

  test('what was given up on leaving is neither saved nor offered again', async () => {
    await addStep('Bước năm');
    await page.clock.fastForward(2_000);
    await page.getByRole('link', { name: 'Danh sách quy trình' }).click();
    await page.getByRole('button', { name: 'Rời trang, bỏ thay đổi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quy trình' }).waitFor();
    await page.clock.fastForward(90_000);

    await page.goBack();

    await step('Bước ba').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await step('Bước năm').count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
  });

  test('another officer who saves the same draft takes nothing away', async () => {
    await addStep('Bước của tôi');
    await saveElsewhere('Bước của người khác');
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();

    const dialog = page.getByRole('dialog', { name: 'Bản nháp đã được người khác sửa' });
    await dialog.getByText(/đã lưu bản nháp này lúc/u).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await step('Bước của tôi').waitFor();
    await dialog.getByRole('button', { name: 'Bỏ bản của tôi, mở bản vừa lưu' }).click();
    await step('Bước của người khác').waitFor();
    expect(await step('Bước của tôi').count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
  });
});

/** A second window on the same draft, in which somebody draws a step and saves. */
async function saveElsewhere(name: string): Promise<void> {
  const mine = page;
  page = await office.as('kiemsoat.tinh');
  await page.goto(mine.url());
  await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
  await addStep(name);
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await status(SAVED).waitFor();
  page = mine;
}

async function createProcedure(): Promise<void> {
  await page.goto(`${office.program.url}/procedures`);
  await page.getByRole('button', { name: 'Tạo quy trình' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo quy trình' });
  await dialog.getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(PROCEDURE.code);
  await dialog.getByRole('textbox', { name: 'Tên thủ tục' }).fill(PROCEDURE.name);
  await dialog.getByRole('textbox', { name: 'Lĩnh vực' }).fill('Thử');
  await dialog.getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();
  await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
}

async function addStep(name: string): Promise<void> {
  await page.locator('[data-element-id="received"]').click();
  await page.locator('.djs-context-pad [data-action="append.append-task"]').click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await step(name).waitFor();
}

/** The page is gone without having been asked, and opened again at the same address. */
async function crash(): Promise<void> {
  const { pathname, origin } = new URL(page.url());
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  page = again;
  await page.clock.install();
  await page.goto(`${origin}${pathname}`);
  await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
}

function step(name: string) {
  return page.locator('.djs-shape').filter({ hasText: name });
}

function status(text: string | RegExp) {
  return page.locator('.editor-saved').filter({ hasText: text });
}
