import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProcedureRow, ProcedureView } from '../../api/contract/procedures.ts';
import { fileTables } from '../../designer/modeler/table/office/fileTables.ts';
import { unzip } from '../../designer/modeler/table/office/unzip.ts';
import { readTable } from '../../engine/annex/readTable.ts';
import { approveDrawing } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const TABLES = join(import.meta.dirname, '../unit/engine/annex/tables');
const PROCEDURE = { code: '1.999201', name: 'Khấu trừ kinh phí bồi thường', field: 'Đất đai' };

let office: Office;
let page: Page;
let pasted: readonly (readonly string[])[];

beforeAll(async () => {
  const read = readTable(readFileSync(join(TABLES, 'compensation-deduction.md'), 'utf8'));
  if (!read.ok) throw new Error(`Expected a table, but it is refused: ${read.refusal.code}.`);
  const { columns, rows } = read.value.table;
  pasted = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)];
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.goto(`${office.program.url}/procedures`);
});

afterAll(async () => {
  await office.close();
});

describe('a step table becomes a procedure', () => {
  test('a table copied in a word processor is read with its columns, sum and posts', async () => {
    await page.getByRole('button', { name: 'Từ bảng quy trình nội bộ' }).click();
    const box = dialog().getByRole('textbox', { name: 'Bảng quy trình nội bộ' });

    await box.evaluate(pasteHtml, wordTable(pasted));

    await dialog().getByText('7 bước, tổng cộng 168 giờ (21 ngày)').waitFor();
    expect(await cellsOf(dialog().getByRole('table'))).toEqual([
      ['Bướcthứ tự', 'Đơn vịngười thực hiện', 'Việcnội dung', 'Giờthời gian'],
      ...pasted.slice(1),
    ]);
    await dialog().getByText('Bước 6 chuyển cho nhiều nơi', { exact: false }).waitFor();
    await dialog().getByText('Phòng chuyên môn, Chuyên viên thụ lý').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the draft opens as a drawing without errors', async () => {
    await dialog().getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(PROCEDURE.code);
    await dialog().getByRole('textbox', { name: 'Tên thủ tục' }).fill(PROCEDURE.name);
    await dialog().getByRole('textbox', { name: 'Lĩnh vực' }).fill(PROCEDURE.field);
    await dialog().getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();

    await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
    await page.locator('.djs-shape[data-element-id="step7"]').waitFor();
    const problems = page.getByRole('region', { name: 'Kiểm tra quy trình' });
    await problems.getByText('Thủ tục chưa ghi căn cứ pháp lý', { exact: false }).waitFor();
    expect(await problems.getByRole('button', { name: /^Lỗi/u }).count()).toBe(0);
    expect(await page.locator('.editor-canvas').getAttribute('data-missed-texts')).toBe('');
  });

  test('the table view has what was pasted, cell by cell', async () => {
    await page.getByRole('button', { name: 'Bảng quy trình nội bộ' }).click();

    await expect.poll(() => cellsOf(shownTable())).toEqual(pasted);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the table follows what is drawn, and its total with it', async () => {
    await shownTable()
      .getByRole('button', { name: /phân công/u })
      .click();
    const panel = page.getByRole('region', { name: 'Thuộc tính' });
    await fillAndLeave(panel.getByRole('textbox', { name: 'Thời hạn của bước: số lượng' }), '6');
    await fillAndLeave(panel.getByRole('textbox', { name: 'Tên', exact: true }), 'giao việc');

    const changed = pasted.with(2, ['2', pasted[2]?.[1] ?? '', 'giao việc', '6']);
    await expect
      .poll(() => cellsOf(shownTable()))
      .toEqual(changed.with(-1, ['', 'Tổng', '', '170']));
  });

  test('what is copied from it is the table that another draft begins with', async () => {
    await page.getByRole('button', { name: 'Sao chép bảng' }).click();

    await page.getByText('Đã sao chép bảng.', { exact: false }).first().waitFor();
    const copied = await cellsOf(shownTable());
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await page.getByRole('link', { name: 'Danh sách quy trình' }).click();
    await page.getByRole('button', { name: 'Từ bảng quy trình nội bộ' }).click();
    await dialog().getByRole('textbox', { name: 'Bảng quy trình nội bộ' }).press('Control+V');

    await dialog().getByText('7 bước, tổng cộng 170 giờ').waitFor();
    expect((await cellsOf(dialog().getByRole('table'))).slice(1)).toEqual(copied.slice(1));
  });

  test('a table of a Word file is chosen among those that it has', async () => {
    const files = join(import.meta.dirname, '../unit/designer/modeler/table/files');
    const chooser = page.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: 'Chọn tệp Word hoặc Excel' }).click();
    await (await chooser).setFiles(join(files, 'annex.docx'));
    await dialog().getByText('7 bước, tổng cộng 168 giờ (21 ngày)').waitFor();

    await dialog()
      .getByRole('combobox', { name: 'Bảng trong tệp' })
      .selectOption({ label: '2. Thủ tục có ô gộp' });

    await dialog().getByText('3 bước, tổng cộng 24 giờ (3 ngày)').waitFor();
    await dialog().getByText('Bước 2 để trống người thực hiện', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Hủy' }).click();
  });
});

describe('a published version has its annex', () => {
  test('with the table, the version and its hash', async () => {
    await page.getByRole('link', { name: PROCEDURE.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
    await publish();
    const response = await page.request.get(`${office.program.url}/api/procedures`);
    const procedures = (await response.json()) as readonly ProcedureRow[];
    const row = procedures.find(({ code }) => code === PROCEDURE.code);
    const answer = await page.request.get(
      `${office.program.url}/api/procedures/${row?.procedureId ?? ''}`,
    );
    const { versions } = (await answer.json()) as ProcedureView;

    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải phụ lục của phiên bản 1' }).click();
    const download = await saving;

    expect(download.suggestedFilename()).toBe('1.999201-1.docx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const document = (await unzip(bytes, () => true)).get('word/document.xml') ?? '';
    expect(versions).toHaveLength(1);
    expect(document).toContain(versions[0]?.hash);
    expect(document).toContain('Quyết định số 3857/QĐ-UBND');
    const [text = ''] = await fileTables(bytes);
    const read = readTable(text);
    const rows = read.ok ? read.value.table.rows.map(({ cells }) => cells) : [];
    expect(rows).toEqual([
      ...pasted.slice(1, -1).with(1, ['2', pasted[2]?.[1] ?? '', 'giao việc', '6']),
      ['', 'Tổng', '', '170'],
    ]);
    expect(office.scriptErrors).toEqual([]);
  });
});

async function publish(): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Thời hạn giải quyết theo quy định: số lượng' })
    .waitFor();
  await fillAndLeave(
    page.getByRole('textbox', { name: 'Thời hạn giải quyết theo quy định: số lượng' }),
    '170',
  );
  await approveDrawing(office, page);
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  const publishing = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
  await publishing
    .getByRole('textbox', { name: 'Căn cứ pháp lý' })
    .fill('Quyết định số 3857/QĐ-UBND ngày 26/11/2025');
  await publishing.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
  await publishing.getByRole('button', { name: 'Công bố phiên bản' }).click();
  await page.getByText('Đã công bố phiên bản 1', { exact: false }).first().waitFor();
}

function dialog(): Locator {
  return page.getByRole('dialog', { name: 'Tạo quy trình từ bảng quy trình nội bộ' });
}

function shownTable(): Locator {
  return page.locator('.table-panel').getByRole('table');
}

async function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allTextContents();
      return cells.map((cell) => cell.trim());
    }),
  );
}

async function fillAndLeave(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}

/** As Word writes it: paragraphs in the cells, lines of the source broken anywhere. */
function wordTable(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((cells) => {
    const written = cells.map(
      (cell) => `<td><p class=MsoNormal>${cell.replace(' ', '\n ')}</p></td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  });
  return `<html><body><table border=1>${rows.join('\n')}</table></body></html>`;
}

function pasteHtml(box: HTMLElement | SVGElement, html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  box.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
