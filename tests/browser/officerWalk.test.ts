import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../engine/annex/readTable.ts';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { publishDraft } from './publishDraft.ts';
import { seriousViolations } from './seriousViolations.ts';
import { trialSteps } from './trialSteps.ts';

const TABLE = join(import.meta.dirname, '../unit/engine/annex/tables/compensation-deduction.md');
const WINDOW = { width: 1440, height: 900 };
const PROCEDURE = {
  code: '1.999202',
  name: 'Khấu trừ kinh phí bồi thường, hỗ trợ',
  field: 'Đất đai',
};
const DECISION = 'Quyết định số 3857/QĐ-UBND ngày 26/11/2025';
const [RECEIVE, ASSIGN, APPRAISE, REVIEW, SIGN, ISSUE, RETURN] = stepNames();
const ASKED = 'Đủ điều kiện?';
const REFUSED = 'Không đủ điều kiện';

const { form, complete } = trialSteps(trial);

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures`);
});

afterAll(async () => {
  await office.close();
});

describe('an officer brings the table of a decision into force', () => {
  test('the pasted table is shown with what was read, assumed and is to be looked at', async () => {
    await page.getByRole('button', { name: 'Từ bảng quy trình nội bộ' }).click();
    const box = dialog().getByRole('textbox', { name: 'Bảng quy trình nội bộ' });

    await box.fill(readFileSync(TABLE, 'utf8'));

    await dialog().getByText('7 bước, tổng cộng 168 giờ (21 ngày)').waitFor();
    await dialog().getByText('Bước 6 chuyển cho nhiều nơi', { exact: false }).waitFor();
    await fillProcedure();
    await picture(page, 'walk-1-table');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the draft is drawn: a lane for each who acts, a step for each line', async () => {
    await dialog().getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();
    await page.locator('.step-menu').waitFor();

    for (let step = 1; step <= 7; step += 1) await shape(`step${step}`).waitFor();
    await problems().getByText('Thủ tục chưa ghi căn cứ pháp lý', { exact: false }).waitFor();
    await picture(page, 'walk-2-drawing');
    expect(await problems().getByRole('button', { name: /^Lỗi/u }).count()).toBe(0);
  });

  test('what is missing is filled in where the problem leads', async () => {
    await problems()
      .getByRole('button', { name: /chưa ghi căn cứ pháp lý/u })
      .first()
      .click();
    await properties().getByRole('button', { name: 'Thêm căn cứ' }).click();
    const basis = properties().getByRole('region', { name: 'Căn cứ 1' });
    await fillAndLeave(basis.getByRole('textbox', { name: 'Văn bản' }), DECISION);
    await basis.scrollIntoViewIfNeeded();

    await expect.poll(() => toMend()).toEqual([]);
    await picture(page, 'walk-3-mended');
    await publishDraft(office, page, { basis: DECISION, number: 1 });
  });
});

describe('the officer improves it afterwards', () => {
  test('a step gets a shorter time, and another one asks for a decision', async () => {
    await choose(APPRAISE);
    await fillAndLeave(
      properties().getByRole('textbox', { name: 'Thời hạn của bước: số lượng' }),
      '104',
    );
    await choose(REVIEW);
    await properties().getByRole('button', { name: 'Tạo biểu mẫu mới' }).click();
    const form = page.getByRole('dialog', { name: /^Biểu mẫu/u });
    await form.getByRole('button', { name: 'Thêm mục' }).click();
    const field = form.getByRole('group', { name: 'Mục 1' });
    await field.getByRole('textbox', { name: 'Nhãn', exact: true }).fill('Kết quả thẩm tra');
    await field.getByRole('combobox', { name: 'Kiểu' }).selectOption({ label: 'Chọn một' });
    await field.getByRole('checkbox', { name: 'Bắt buộc' }).check();
    await field
      .getByRole('textbox', { name: 'Các lựa chọn' })
      .fill('yes = Đủ điều kiện\nno = Không đủ điều kiện');
    await form.getByRole('button', { name: 'Áp dụng' }).click();

    await properties().getByText('1 mục phải điền hoặc xem').waitFor();
  });

  test('a branch is put between two steps, with a condition chosen from the form', async () => {
    await page.locator('.djs-palette').getByText('Rẽ nhánh', { exact: true }).click();
    await rename(ASKED);
    await properties().getByRole('button', { name: 'Thêm kết thúc' }).click();
    await rename(REFUSED);
    await setField('Kết quả của hồ sơ', 'Từ chối giải quyết');
    await setField('Trạng thái chuyển Cổng quốc gia', '9 – Đã xử lý xong');
    await choose(ASKED);
    const refused = properties().getByRole('region', { name: `→ ${REFUSED}` });
    await refused
      .getByRole('combobox', { name: 'Mục trong biểu mẫu' })
      .selectOption({ label: 'Kết quả thẩm tra' });
    await refused
      .getByRole('combobox', { name: 'Giá trị' })
      .selectOption({ label: 'Không đủ điều kiện' });
    // What was found comes above the fields, and moves them.
    await toMend();
    await properties()
      .getByRole('region', { name: `→ ${SIGN}` })
      .getByRole('checkbox', { name: /^Nhánh mặc định/u })
      .check();

    await expect.poll(() => toMend()).toEqual([]);
    await picture(page, 'walk-4-condition');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a dossier is tried out and ends in time', async () => {
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    for (const step of [RECEIVE, ASSIGN, APPRAISE]) await complete(step);
    await form(REVIEW).getByRole('radio', { name: 'Đủ điều kiện', exact: true }).check();
    for (const step of [REVIEW, SIGN, ISSUE, RETURN]) await complete(step);

    const outcome = trial().getByRole('region', { name: /^Kết thúc/u });
    await outcome.getByText('Trước hạn 1 ngày').waitFor();
    await outcome.getByText('Đã dùng 20 ngày trong thời hạn 21 ngày làm việc.').waitFor();
    await picture(page, 'walk-5-trial');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
  });

  test('what changes is read in words', async () => {
    await page.getByRole('button', { name: /^Thay đổi/u }).click();

    const changes = page.getByRole('region', { name: 'Thay đổi của bản nháp' });
    await changes.getByText('Thời hạn: 112 → 104 giờ làm việc').waitFor();
    await changes.getByText(ASKED, { exact: false }).first().waitFor();
    await picture(page, 'walk-6-changes');
    expect(await seriousViolations(page)).toEqual([]);
    await changes.getByRole('button', { name: 'Đóng' }).click();
  });

  test('it is published, and the version before is kept', async () => {
    await publishDraft(office, page, { basis: 'Quyết định sửa đổi, bổ sung', number: 2 });

    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    await page.getByRole('article', { name: 'Phiên bản 2' }).waitFor();
    await page.getByRole('article', { name: 'Phiên bản 1' }).waitFor();
    await picture(page, 'walk-7-published');
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});

/** The steps of the table, in its own words. */
function stepNames(): readonly [string, string, string, string, string, string, string] {
  const read = readTable(readFileSync(TABLE, 'utf8'));
  if (!read.ok) throw new Error(`Expected a table, but it is refused: ${read.refusal.code}.`);
  const { columns, rows } = read.value.table;
  const content = columns.findIndex(({ kind }) => kind === 'content');
  const names = rows.filter(({ kind }) => kind === 'step').map(({ cells }) => cells[content] ?? '');
  const [one = '', two = '', three = '', four = '', five = '', six = '', seven = ''] = names;
  return [one, two, three, four, five, six, seven];
}

async function fillProcedure(): Promise<void> {
  const { code, name, field } = PROCEDURE;
  await dialog().getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(code);
  await dialog().getByRole('textbox', { name: 'Tên thủ tục' }).fill(name);
  await dialog().getByRole('textbox', { name: 'Lĩnh vực' }).fill(field);
}

function dialog(): Locator {
  return page.getByRole('dialog', { name: 'Tạo quy trình từ bảng quy trình nội bộ' });
}

function properties(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function problems(): Locator {
  return page.getByRole('region', { name: 'Kiểm tra quy trình' });
}

/** Errors and warnings; that a step has no form is only to be known. */
async function toMend(): Promise<readonly string[]> {
  await problems().getByText('Đã kiểm tra', { exact: true }).waitFor();
  return problems()
    .getByRole('button', { name: /^(Lỗi|Cảnh báo)/u })
    .allInnerTexts();
}

function trial(): Locator {
  return page.getByRole('region', { name: 'Chạy thử hồ sơ' });
}

function shape(elementId: string): Locator {
  return page.locator(`.djs-shape[data-element-id="${elementId}"]`);
}

async function choose(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: name });
  const field = properties().getByRole('textbox', { name: 'Tên', exact: true });
  await expect.poll(() => field.inputValue()).toBe(name);
}

async function rename(name: string): Promise<void> {
  await fillAndLeave(properties().getByRole('textbox', { name: 'Tên', exact: true }), name);
}

async function setField(name: string, label: string): Promise<void> {
  await properties().getByRole('combobox', { name }).selectOption({ label });
}

async function fillAndLeave(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
