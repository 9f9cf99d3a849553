import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '../../api/demonstration/provincePeople.ts';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = { code: '1.999203', name: 'Xác nhận bằng bàn phím' };
const FIRST = 'Xem xét đơn';
const SECOND = 'Ký giấy xác nhận';
const TABS_MAX = 120;

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.stranger();
});

afterAll(async () => {
  await office.close();
});

describe('a procedure is drawn without a mouse', () => {
  test('an officer signs in', async () => {
    await page.goto(`${office.program.url}/login`);
    await tabTo(page.getByRole('textbox', { name: 'Tên đăng nhập' }));
    await page.keyboard.type('caicach.tinh');
    await page.keyboard.press('Tab');
    await page.keyboard.type(DEMONSTRATION_PASSWORD);

    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  });

  test('creates a procedure and opens it', async () => {
    await page.getByRole('link', { name: 'Quy trình', exact: true }).waitFor();
    await tabTo(page.getByRole('link', { name: 'Quy trình', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tạo quy trình' }).waitFor();
    await tabTo(page.getByRole('button', { name: 'Tạo quy trình' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tạo quy trình' });
    await dialog.waitFor();
    await typeInto(dialog.getByRole('textbox', { name: 'Mã thủ tục hành chính' }), PROCEDURE.code);
    await typeInto(dialog.getByRole('textbox', { name: 'Tên thủ tục' }), PROCEDURE.name);
    await typeInto(dialog.getByRole('textbox', { name: 'Lĩnh vực' }), 'Cư trú');

    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
    await page.locator('.step-menu').waitFor();
  });

  test('comes to the drawing, whose keys are told, with its frame to be seen', async () => {
    await tabTo(drawing());

    expect(await drawing().getAttribute('role')).toBe('application');
    await expect.poll(() => descriptionOf(drawing())).toContain('Page Down');
    const outline = await drawing().evaluate((svg) => getComputedStyle(svg).outlineStyle);
    expect(outline).not.toBe('none');
  });

  test('goes from element to element and hears which one it is', async () => {
    await page.keyboard.press('PageDown');

    await said('Hồ sơ được tiếp nhận').waitFor();
    expect(await selectedIds()).toEqual(['received']);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('adds a step behind it and another one by itself, and connects them', async () => {
    await addStep('a');
    await named(FIRST);
    await backToDrawing();
    await page.keyboard.press('Home');
    await addStep('n');
    await named(SECOND);
    await backToDrawing();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await said(FIRST).waitFor();

    await page.keyboard.press('Enter');
    await tabTo(properties().getByRole('combobox', { name: 'Nối tới' }));
    await page.keyboard.type(SECOND.slice(0, 3));
    await page.keyboard.press('Enter');

    await expect.poll(() => page.locator('.djs-connection').count()).toBe(2);
  });

  test('says how long a step may take', async () => {
    await tabTo(properties().getByRole('textbox', { name: 'Thời hạn của bước: số lượng' }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');

    await page.locator('.step-budget', { hasText: '6' }).waitFor();
  });

  test('moves a step, takes that back, and does it again', async () => {
    await backToDrawing();
    await page.keyboard.press('End');
    const id = (await selectedIds())[0] ?? '';
    const before = await boxOf(id);

    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await boxOf(id)).y).toBeGreaterThan(before.y);
    await page.keyboard.press('Control+z');

    await expect.poll(async () => (await boxOf(id)).y).toBe(before.y);
    await said('Đã hoàn tác').waitFor();
    await page.keyboard.press('Control+y');
    await said('Đã làm lại').waitFor();
  });

  test('finds a step by its words and is back on the drawing afterwards', async () => {
    await page.keyboard.press('Control+f');
    await page.locator('.djs-search-input input').waitFor();
    await page.keyboard.type('xem xet');
    await page.locator('.djs-search-results').getByText(FIRST).waitFor();

    await page.keyboard.press('Enter');

    await said(FIRST).waitFor();
    await expect.poll(() => isFocused(drawing())).toBe(true);
  });

  test('opens a dialog and comes back to where it was opened', async () => {
    const button = page.getByRole('button', { name: 'Xuất bản vẽ' });
    await tabTo(button);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Xuất bản vẽ' });
    await dialog.waitFor();

    await page.keyboard.press('Escape');

    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => isFocused(button)).toBe(true);
  });

  test('saves the draft', async () => {
    await page.keyboard.press('Control+s');

    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await page.reload();
    await page.locator('.djs-element', { hasText: FIRST }).first().waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

/** Presses Tab until this has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Expected to come to it by Tab, but ${TABS_MAX} did not lead there: ${wanted}`);
}

async function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}

async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  await page.keyboard.type(text);
}

/** The first step of the menu is a step that a person does. */
async function addStep(key: 'a' | 'n'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.djs-popup-search input').waitFor();
  await page.keyboard.type('tham dinh');
  await page.keyboard.press('Enter');
  await page.locator('.djs-popup').waitFor({ state: 'detached' });
}

/** Goes into the properties of what is selected, and writes its name. */
async function named(name: string): Promise<void> {
  await expect.poll(() => isFocused(drawing())).toBe(true);
  await properties().getByRole('textbox', { name: 'Tên', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
}

async function backToDrawing(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => isFocused(drawing())).toBe(true);
}

function drawing(): Locator {
  return page.locator('.editor-canvas .djs-container svg[tabindex]');
}

function properties(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function said(words: string): Locator {
  return page.locator('.drawing-said', { hasText: words });
}

async function descriptionOf(element: Locator): Promise<string> {
  const id = (await element.getAttribute('aria-describedby')) ?? '';
  return page.locator(`[id="${id}"]`).innerText();
}

async function selectedIds(): Promise<readonly string[]> {
  return page
    .locator('.djs-shape.selected')
    .evaluateAll((found) => found.map((each) => each.getAttribute('data-element-id') ?? ''));
}

async function boxOf(elementId: string) {
  const box = await page.locator(`.djs-shape[data-element-id="${elementId}"]`).boundingBox();
  if (box === null) throw new Error(`Expected ${elementId} to be seen, but it is not.`);
  return box;
}
