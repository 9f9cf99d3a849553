import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { approveDrawing } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const PROCEDURE = { code: '1.999001', name: 'Xác nhận nơi thường trú tại thôn, ấp' };
const STEP = 'Xem xét đơn';
const GRANTED = 'Đã xác nhận';
const REFUSED = 'Không xác nhận';

let office: Office;
let url: string;
let page: Page;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  page = await office.as('caicach.tinh');
});

afterAll(async () => {
  await office.close();
});

describe('a procedure is drawn from nothing', () => {
  test('an officer creates it and finds a start to draw on from', async () => {
    await page.goto(`${url}/procedures`);
    await page.getByRole('button', { name: 'Tạo quy trình' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tạo quy trình' });
    await dialog.getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(PROCEDURE.code);
    await dialog.getByRole('textbox', { name: 'Tên thủ tục' }).fill(PROCEDURE.name);
    await dialog.getByRole('textbox', { name: 'Lĩnh vực' }).fill('Cư trú');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();

    await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
    await shape('received').waitFor();
  });

  test('the pad beside the start adds a step, and the missing performer is marked', async () => {
    await shape('received').click();
    await page.locator('.djs-context-pad [data-action="append.append-task"]').click();
    await page.keyboard.type(STEP);
    await page.keyboard.press('Enter');
    await panelHas(STEP);

    await problems().getByRole('button', { name: /Lỗi/u }).first().waitFor();
    await page.locator('.problem-badge-error').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the step gets a performer, a budget and a form', async () => {
    const panel = properties();
    await panel
      .getByRole('combobox', { name: 'Cơ quan, đơn vị' })
      .selectOption({ label: 'Phòng chuyên môn' });
    await panel
      .getByRole('combobox', { name: 'Chức danh' })
      .selectOption({ label: 'Chuyên viên thụ lý' });
    await fillAndLeave(panel.getByRole('textbox', { name: 'Thời hạn của bước: số lượng' }), '4');

    await panel.getByRole('button', { name: 'Tạo biểu mẫu mới' }).click();
    const dialog = page.getByRole('dialog', { name: /^Biểu mẫu/u });
    await dialog.getByRole('button', { name: 'Thêm mục' }).click();
    const field = dialog.getByRole('group', { name: 'Mục 1' });
    await field.getByRole('textbox', { name: 'Nhãn', exact: true }).fill('Kết quả xem xét');
    await field.getByRole('combobox', { name: 'Kiểu' }).selectOption({ label: 'Chọn một' });
    await field.getByRole('checkbox', { name: 'Bắt buộc' }).check();
    await field
      .getByRole('textbox', { name: 'Các lựa chọn' })
      .fill('yes = Xác nhận\nno = Không xác nhận');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    await panel.getByText('1 mục phải điền hoặc xem').waitFor();
  });

  test('the panel adds a gateway with two ends', async () => {
    const panel = properties();
    await panel.getByRole('button', { name: 'Thêm cổng' }).click();
    await rename('Xác nhận?');
    await addEnd(GRANTED, 'Đồng ý, cấp kết quả', '10 – Đã trả kết quả');
    await choose('Xác nhận?');
    await addEnd(REFUSED, 'Từ chối giải quyết', '9 – Đã xử lý xong');
  });

  test('the branches get a condition from the form, and the rest', async () => {
    await choose('Xác nhận?');
    const refused = properties().getByRole('region', { name: `→ ${REFUSED}` });
    await refused
      .getByRole('combobox', { name: 'Mục trong biểu mẫu' })
      .selectOption({ label: 'Kết quả xem xét' });
    await refused
      .getByRole('combobox', { name: 'Giá trị' })
      .selectOption({ label: 'Không xác nhận' });
    const granted = properties().getByRole('region', { name: `→ ${GRANTED}` });
    await granted.getByRole('checkbox', { name: /^Nhánh mặc định/u }).check();

    await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: 'Cả thủ tục' });
    const term = 'Thời hạn giải quyết theo quy định: số lượng';
    await fillAndLeave(properties().getByRole('textbox', { name: term }), '3');
    await problems().getByText('Thủ tục chưa ghi căn cứ pháp lý', { exact: false }).waitFor();
    await properties().getByRole('button', { name: 'Thêm căn cứ' }).click();
    const basis = properties().getByRole('region', { name: 'Căn cứ 1' });
    await fillAndLeave(basis.getByRole('textbox', { name: 'Văn bản' }), 'Luật Cư trú 2020');
    await fillAndLeave(basis.getByRole('textbox', { name: 'Điều, khoản' }), 'Điều 20');
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });

  test('what is removed comes back by undo, goes by redo, and comes back again', async () => {
    const undo = page.getByRole('button', { name: /^Hoàn tác/u });
    await choose(REFUSED);
    await properties().getByRole('button', { name: 'Xóa phần tử' }).click();
    await listed(REFUSED).waitFor({ state: 'detached' });
    await undo.click();
    await listed(REFUSED).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Làm lại/u }).click();
    await listed(REFUSED).waitFor({ state: 'detached' });
    await undo.click();
    await listed(REFUSED).waitFor({ state: 'attached' });
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });

  test('the saved draft is there after a reload', async () => {
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await page.reload();
    await page.locator('.djs-element', { hasText: STEP }).first().waitFor();
    await listed(GRANTED).waitFor({ state: 'attached' });
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });

  test('it is published with its legal basis and its day', async () => {
    await approveDrawing(office, page);
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
    await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
    await dialog.getByText('Cần nhập mục này.').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog
      .getByRole('textbox', { name: 'Căn cứ pháp lý' })
      .fill('Quyết định số 15/QĐ-UBND ngày 20/11/2026');
    await dialog.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
    await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
    await page.getByText('Đã công bố phiên bản 1', { exact: false }).first().waitFor();
  });
});

describe('the counter works by what was drawn', () => {
  test('it receives a dossier and the officer decides it', async () => {
    receipt = await receiveAtCounter(
      await office.as('tiepnhan.binhan'),
      url,
      'Huỳnh Thị Bích Thủy',
      PROCEDURE,
    );
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, STEP, {
      choices: { 'Kết quả xem xét': 'Xác nhận' },
    });
  });

  test('the applicant reads the end that was drawn for it', async () => {
    const applicant = await office.stranger();
    await applicant.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
    await applicant.getByText('Đã trả kết quả', { exact: false }).first().waitFor();
    await applicant.getByText(PROCEDURE.name).first().waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function properties(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function problems(): Locator {
  return page.getByRole('region', { name: 'Kiểm tra quy trình' });
}

function shape(elementId: string): Locator {
  return page.locator(`.djs-shape[data-element-id="${elementId}"]`);
}

/** The element of that name among those that can be chosen in the panel. */
function listed(name: string): Locator {
  return page
    .getByRole('combobox', { name: 'Đang sửa' })
    .getByRole('option', { name, exact: true, includeHidden: true });
}

async function choose(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: name });
  await panelHas(name);
}

/** The panel edits the element of that name. */
async function panelHas(name: string): Promise<void> {
  const field = properties().getByRole('textbox', { name: 'Tên', exact: true });
  await expect.poll(() => field.inputValue()).toBe(name);
}

async function rename(name: string): Promise<void> {
  await fillAndLeave(properties().getByRole('textbox', { name: 'Tên', exact: true }), name);
  await listed(name).waitFor({ state: 'attached' });
}

async function addEnd(name: string, outcome: string, status: string): Promise<void> {
  const panel = properties();
  await panel.getByRole('button', { name: 'Thêm kết thúc' }).click();
  await panel.getByRole('combobox', { name: 'Kết quả của hồ sơ' }).selectOption({ label: outcome });
  await panel
    .getByRole('combobox', { name: 'Trạng thái chuyển Cổng quốc gia' })
    .selectOption({ label: status });
  await rename(name);
}

async function fillAndLeave(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
