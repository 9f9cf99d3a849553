import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { approveSent, sendForReview } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { publishApproved } from './publishDraft.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = { code: '1.999401', name: 'Cấp thẻ theo độ tuổi', field: 'Hộ tịch' };
const STEP = 'Tính mức phí';
const BPMN = readFileSync(join(ROOT, 'tests/support/drawings/feeByAge.bpmn'), 'utf8');

const said = (vi: string) => ({ vi, en: vi });
const FORM = {
  key: 'intake',
  title: said('Thông tin người nộp'),
  fields: [
    { key: 'tuoi', label: said('Tuổi'), kind: 'number', required: true },
    {
      key: 'loai',
      label: said('Loại hồ sơ'),
      kind: 'choice',
      required: true,
      options: [
        { value: 'moi', label: said('Cấp mới') },
        { value: 'lai', label: said('Cấp lại') },
      ],
    },
  ],
};

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1440, height: 900 });
  const created = await page.evaluate(
    async (body) => {
      const response = await fetch('/api/procedures', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { procedureId: string };
    },
    { ...PROCEDURE, drawing: { bpmn: BPMN, forms: [FORM] } },
  );
  await page.goto(`${office.program.url}/procedures/${created.procedureId}`);
  await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('a decision table is drawn for a step', () => {
  test('a new table of the step asks for a field of the form', async () => {
    await page.locator('.djs-shape[data-element-id="fee"] .djs-hit').first().click();
    await panel().getByRole('button', { name: 'Tạo bảng mới' }).click();

    await dialog()
      .getByRole('heading', { name: `Bảng quyết định: ${STEP}` })
      .waitFor();
    await dialog().getByRole('button', { name: 'Sửa cột Tuổi' }).waitFor();
    await findings().getByText('Bảng chưa có dòng nào.').waitFor();
  });

  test('a second column brings the values of its choice along', async () => {
    await dialog().getByRole('button', { name: 'Thêm cột điều kiện' }).click();
    await dialog().getByRole('combobox', { name: 'Lấy từ' }).selectOption({ label: 'Loại hồ sơ' });
    await dialog().getByRole('button', { name: 'Xong' }).click();

    await dialog().getByText('loai · chữ · "moi" Cấp mới, "lai" Cấp lại').waitFor();
  });

  test('rows are filled by the keyboard alone, words need no quotation marks', async () => {
    await dialog().getByRole('button', { name: 'Thêm dòng' }).press('Enter');
    await cell(1, 'Tuổi').waitFor();
    await expect.poll(() => focused()).toBe('Dòng 1, Tuổi');
    await page.keyboard.type('< 16');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('miễn');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focused()).toBe('Dòng 2, Tuổi');
    await page.keyboard.type('>= 18');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cấp mới');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused()).toBe('Dòng 2, Kết quả');
    await page.keyboard.type('một nửa');
    await page.keyboard.press('ArrowUp');

    await expect.poll(() => focused()).toBe('Dòng 1, Kết quả');
    expect(await cell(2, 'Kết quả').inputValue()).toBe('"một nửa"');
    expect(await cell(2, 'Loại hồ sơ').inputValue()).toBe('"moi"');
  });

  test('cells of a spreadsheet are pasted, rows that are missing are added', async () => {
    await cell(2, 'Tuổi').focus();
    await paste('>= 18\tmoi\tmột nửa\n>= 16\tlai\tđủ\n');

    await expect.poll(() => cell(3, 'Kết quả').inputValue()).toBe('"đủ"');
    expect(await cell(3, 'Loại hồ sơ').inputValue()).toBe('"lai"');
  });
});

describe('what is wrong is named and mended', () => {
  test('a gap is said with its values, and the row for it is added by a button', async () => {
    const gap = 'Thiếu dòng: 16 ≤ Tuổi < 18; Loại hồ sơ = "moi".';
    await findings().getByText(gap).waitFor();
    await findings()
      .getByRole('button', { name: `Thêm dòng này: ${gap}` })
      .click();

    await expect.poll(() => focused()).toBe('Dòng 4, Kết quả');
    await page.keyboard.type('đủ');
    await page.keyboard.press('Enter');
    expect(await cell(4, 'Tuổi').inputValue()).toBe('[16..18)');
    await findings().getByText('Mọi trường hợp có dòng, không dòng nào trùng.').waitFor();
  });

  test('two rows that match together are told with their numbers; undo takes it back', async () => {
    await cell(1, 'Tuổi').fill('<= 16');
    await cell(1, 'Tuổi').press('Enter');
    await findings()
      .getByText('Dòng 1 và dòng 3 cùng đúng khi Tuổi = 16; Loại hồ sơ = "lai".')
      .waitFor();

    await dialog().getByRole('button', { name: 'Hoàn tác' }).click();

    await expect.poll(() => cell(1, 'Tuổi').inputValue()).toBe('< 16');
    await findings().getByText('Mọi trường hợp có dòng, không dòng nào trùng.').waitFor();
  });

  test('a cell that is no FEEL is marked and named', async () => {
    await cell(2, 'Tuổi').fill('>= ');
    await cell(2, 'Tuổi').press('Enter');
    await findings().getByText('Dòng 2, Tuổi: “>=” không đọc được.').waitFor();
    expect(await cell(2, 'Tuổi').getAttribute('aria-invalid')).toBe('true');

    await cell(2, 'Tuổi').fill('>= 18');
    await cell(2, 'Tuổi').press('Enter');
    await findings().getByText('Mọi trường hợp có dòng', { exact: false }).waitFor();
  });

  test('values that are tried light the row up and give the result', async () => {
    await tried().getByRole('textbox', { name: 'Tuổi' }).fill('17');
    await tried().getByRole('combobox', { name: 'Loại hồ sơ' }).selectOption({ label: 'Cấp mới' });

    await tried().getByText('Dòng đúng: 4').waitFor();
    await tried().getByText('Kết quả: đủ').waitFor();
    await dialog().getByRole('rowheader', { name: '✓ 4' }).waitFor();
    expect(await cell(4, 'Kết quả').inputValue()).toBe('"đủ"');
    await picture(page, 'decision-table');
  });

  test('the open table with a column breaks no rule of accessibility', async () => {
    await dialog().getByRole('button', { name: 'Sửa cột Tuổi' }).click();
    await dialog().getByRole('textbox', { name: 'Các giá trị được phép' }).waitFor();

    expect(await seriousViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Xong' }).click();
  });
});

describe('the table belongs to the draft', () => {
  test('it is saved, and there again after the page is loaded anew', async () => {
    await dialog().getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();

    await page.locator('.djs-shape[data-element-id="fee"] .djs-hit').first().click();
    await panel().getByRole('button', { name: 'Mở bảng' }).click();

    await cell(4, 'Kết quả').waitFor();
    expect(await cell(4, 'Kết quả').inputValue()).toBe('"đủ"');
    await dialog().getByRole('button', { name: 'Đóng' }).click();
  });

  test('it leaves as a DMN file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('button', { name: 'Xuất tệp DMN' }).click(),
    ]);

    expect(download.suggestedFilename()).toBe('tinhMucPhi.dmn');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('<dmn:text>[16..18)</dmn:text>');
  });

  test('a trial looks it up: a child of ten goes the way without fee', async () => {
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    const form = page.getByRole('form', { name: 'Ghi thông tin' });
    await form.getByRole('textbox', { name: 'Tuổi' }).fill('10');
    await form.getByRole('radio', { name: 'Cấp mới' }).check();
    await form.getByRole('button', { name: 'Hoàn thành', exact: true }).click();

    await page.getByRole('region', { name: 'Kết thúc: Cấp thẻ miễn phí' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('in review it can be looked at and tried, and not changed', async () => {
    await sendForReview(page);
    const controller = await office.as('kiemsoat.tinh');
    await controller.goto(page.url());
    await controller.locator('.djs-shape[data-element-id="fee"] .djs-hit').first().click();
    await controller.getByRole('button', { name: 'Xem bảng quyết định' }).click();

    const table = controller.getByRole('dialog');
    const trying = table.getByRole('region', { name: 'Thử bảng' });
    await trying.getByRole('textbox', { name: 'Tuổi' }).fill('17');
    await trying.getByRole('combobox', { name: 'Loại hồ sơ' }).selectOption({ label: 'Cấp mới' });
    await table.getByText('Dòng đúng: 4').waitFor();
    expect(await table.locator('.decision-cell:enabled').count()).toBe(0);
    expect(await table.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
    expect(await seriousViolations(controller)).toEqual([]);
  });

  test('a procedure that begins with the published one has the table too', async () => {
    await approveSent(office, page);
    await publishApproved(page, { basis: 'Quyết định 16/QĐ-UBND', number: 1 });
    await page.goto(`${office.program.url}/procedures`);
    await page.getByRole('button', { name: 'Tạo quy trình' }).click();
    await dialog().getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill('1.999402');
    await dialog().getByRole('textbox', { name: 'Tên thủ tục' }).fill('Cấp lại thẻ');
    await dialog().getByRole('textbox', { name: 'Lĩnh vực' }).fill('Hộ tịch');
    const from = dialog().getByRole('combobox', { name: 'Bắt đầu từ' });
    const option = from.getByRole('option', { name: PROCEDURE.name });
    await option.waitFor({ state: 'attached' });
    await from.selectOption(await option.getAttribute('value'));
    await dialog().getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cấp lại thẻ' }).waitFor();

    await page.locator('.djs-shape[data-element-id="fee"] .djs-hit').first().click();
    await panel().getByRole('button', { name: 'Mở bảng' }).click();

    await cell(4, 'Kết quả').waitFor();
    expect(await cell(4, 'Kết quả').inputValue()).toBe('"đủ"');
    await dialog().getByRole('rowheader', { name: '4', exact: true }).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function panel(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function dialog(): Locator {
  return page.getByRole('dialog');
}

function findings(): Locator {
  return dialog().getByRole('region', { name: 'Kiểm tra bảng' });
}

function tried(): Locator {
  return dialog().getByRole('region', { name: 'Thử bảng' });
}

function cell(row: number, column: string): Locator {
  return dialog()
    .getByRole('combobox', { name: `Dòng ${row}, ${column}` })
    .or(dialog().getByRole('textbox', { name: `Dòng ${row}, ${column}` }));
}

function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
