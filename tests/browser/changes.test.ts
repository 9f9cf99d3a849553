import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../designer/modeler/table/office/unzip.ts';
import { approveDrawing } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const SLUG = 'household-business-registration-4h';
const APPRAISE = 'Thẩm định, dự thảo giấy chứng nhận';
const CORRECT = 'Chỉnh sửa dự thảo';
const LANE = 'Phòng Kinh tế cấp xã';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.locator('.djs-shape[data-element-id="appraise"]').waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('what a draft changes', () => {
  test('a draft as published changes nothing', async () => {
    await changesButton().filter({ hasText: 'Thay đổi (0)' }).click();

    await panel().getByText('Không có thay đổi nào.').waitFor();
    await panel().getByRole('button', { name: 'Đóng' }).click();
  });

  test('a step that only moved is a change of layout', async () => {
    await page.locator('.djs-shape[data-element-id="intake"]').click();
    await page.keyboard.press('ArrowRight');
    await changesButton().click();

    await panel().getByText('Chỉ đổi cách trình bày sơ đồ', { exact: false }).waitFor();
    await panel().getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: /^Hoàn tác/u }).click();
  });

  test('a budget, the agency of a lane and a step taken out are told in words', async () => {
    await choose(APPRAISE);
    await fillAndLeave(
      properties().getByRole('textbox', { name: 'Thời hạn của bước: số lượng' }),
      '3',
    );
    await choose(LANE);
    await properties()
      .getByRole('combobox', { name: 'Cơ quan, đơn vị' })
      .selectOption({ label: 'Bộ phận một cửa (Trung tâm phục vụ hành chính công)' });
    await properties()
      .getByRole('combobox', { name: 'Chức danh' })
      .selectOption({ label: 'Trưởng bộ phận một cửa' });
    await choose(CORRECT);
    await properties().getByRole('button', { name: 'Xóa phần tử' }).click();
    await changesButton().filter({ hasText: 'Thay đổi (5)' }).click();

    await row(`Bước “${APPRAISE}”`).getByText('Thời hạn: 1,5 → 3 giờ làm việc').waitFor();
    await row(`Làn “${LANE}”`)
      .getByText('Cơ quan thực hiện: Phòng chuyên môn → Bộ phận một cửa', { exact: false })
      .waitFor();
    await row(`Bước “${CORRECT}”`).getByText('− Bỏ').waitFor();
    await row('Luồng “Trả lại”').getByText('Nơi đến', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('an entry selects its element on the drawing', async () => {
    await row(`Bước “${APPRAISE}”`).click();

    await page.locator('.djs-shape.selected[data-element-id="appraise"]').waitFor();
  });

  test('two diagrams stand side by side, with marks in signs and words', async () => {
    await row(`Bước “${CORRECT}”`).click();

    await marked(before(), 'correct', 'removed').waitFor();
    await marked(before(), 'appraise', 'changed').waitFor();
    await marked(after(), 'appraise', 'changed').waitFor();
    expect(await after().locator('[data-element-id="correct"]').count()).toBe(0);
    await before().getByText('− Bỏ').first().waitFor();
    await before().locator('.change-shown[data-element-id="correct"]').waitFor();
    await picture(page, 'changes');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('an entry is centred in both, and what moves one moves the other', async () => {
    await dialog()
      .getByRole('button', { name: new RegExp(`Bước “${APPRAISE}”`, 'u') })
      .click();

    await after().locator('.change-shown[data-element-id="appraise"]').waitFor();
    await before().locator('.change-shown[data-element-id="appraise"]').waitFor();
    const was = await viewOf(after());
    await dialog().getByRole('button', { name: 'Phóng to' }).click();
    await expect.poll(async () => (await viewOf(after())) === was).toBe(false);
    expect(await viewOf(after())).toBe(await viewOf(before()));
  });

  test('the table of changes is saved for Word', async () => {
    const saving = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Bảng so sánh (DOCX)' }).click();
    const download = await saving;

    expect(download.suggestedFilename()).toBe('1.001612.H01-so-sanh-1-du-thao.docx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const document = (await unzip(bytes, () => true)).get('word/document.xml') ?? '';
    expect(document).toContain('Dự thảo');
    expect(document).toContain(`Bước “${APPRAISE}”: thời hạn`);
    expect(document).toContain('1,5 giờ làm việc');
    await dialog().getByRole('button', { name: 'Đóng' }).click();
  });

  test('whoever publishes reads the changes first, and they stand as the note', async () => {
    await panel().getByRole('button', { name: 'Đóng' }).click();
    await approveDrawing(office, page);
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    const publishing = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
    const changes = publishing.getByRole('region', { name: /^Những gì thay đổi/u });
    await changes.getByText(`Bỏ bước “${CORRECT}”`, { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await publishing.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quyết định số 1/QĐ');
    await publishing.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
    await publishing.getByRole('button', { name: 'Công bố phiên bản' }).click();
    await page.getByText('Đã công bố phiên bản 2', { exact: false }).first().waitFor();

    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    const version = page.getByRole('article', { name: 'Phiên bản 2' });
    await version.getByText(`Bỏ bước “${CORRECT}”`, { exact: false }).waitFor();
    await changesButton().filter({ hasText: 'Thay đổi (0)' }).waitFor();
  });

  test('two published versions are compared', async () => {
    await page.getByRole('button', { name: 'So phiên bản 2 với phiên bản trước' }).click();

    await dialog().getByText('5 thay đổi').waitFor();
    await marked(before(), 'correct', 'removed').waitFor();
    await marked(after(), 'laneDivision', 'changed').waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function changesButton(): Locator {
  return page.getByRole('button', { name: /^Thay đổi/u });
}

function panel(): Locator {
  return page.getByRole('region', { name: 'Thay đổi của bản nháp' });
}

function dialog(): Locator {
  return page.getByRole('dialog', { name: /^So sánh/u });
}

function row(subject: string): Locator {
  return panel().getByRole('button').filter({ hasText: subject });
}

function before(): Locator {
  return dialog().getByRole('figure', { name: /^Trước/u });
}

function after(): Locator {
  return dialog().getByRole('figure', { name: /^Sau/u });
}

function marked(side: Locator, elementId: string, change: string): Locator {
  return side.locator(`.change-${change}[data-element-id="${elementId}"]`);
}

/** Scale and place of a diagram, rounded: the tool writes them in more than one way. */
async function viewOf(side: Locator): Promise<string> {
  const transform = (await side.locator('.viewport').getAttribute('transform')) ?? '';
  return [...transform.matchAll(/-?[\d.]+/gu)].map(([text]) => Number(text).toFixed(1)).join(' ');
}

function properties(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

async function choose(name: string): Promise<void> {
  const listed = page.locator('select option').filter({ hasText: name });
  const label = (await listed.first().textContent()) ?? name;
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label });
}

async function fillAndLeave(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
