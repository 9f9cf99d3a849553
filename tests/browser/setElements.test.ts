import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = { code: '1.999002', name: 'Lấy ý kiến các cơ quan' };
const ASK = 'Cho ý kiến';
const CALL = 'Lưu hồ sơ';
const SIGNAL = 'Đã có đủ ý kiến';
const CALLED = 'Lưu trữ';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  const { url } = office.program;
  await page.goto(`${url}/procedures`);
  await page.getByRole('button', { name: 'Tạo quy trình' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo quy trình' });
  await dialog.getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(PROCEDURE.code);
  await dialog.getByRole('textbox', { name: 'Tên thủ tục' }).fill(PROCEDURE.name);
  await dialog.getByRole('textbox', { name: 'Lĩnh vực' }).fill('Tư pháp');
  await dialog.getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();
  await page.getByRole('heading', { level: 1, name: PROCEDURE.name }).waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('elements are set in the panel', () => {
  test('a step is done by several at the same time, once for each item of a list', async () => {
    await shape('received').click();
    await panelButton('Thêm bước').click();
    await rename(ASK);
    await choose('Loại', 'Bước làm ngoài hệ thống');
    await choose('Cơ quan, đơn vị', 'Phòng chuyên môn');
    await choose('Chức danh', 'Chuyên viên thụ lý');
    await fill('Thời hạn của bước: số lượng', '4');
    await choose('Làm mấy lần', 'Nhiều người cùng làm');
    await panel().getByText('chưa nói làm bao nhiêu lần', { exact: false }).waitFor();
    await choose('Số lần lấy theo', 'Một danh sách');
    await fill('Danh sách (tên biến)', 'các cơ quan');
    await panel().getByText('Chỉ ghi một tên biến', { exact: false }).waitFor();
    await fill('Danh sách (tên biến)', 'agencies');
    await fill('Gọi mỗi mục là (tên biến)', 'agency');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('an event behind it throws a signal, made with its element and renamed', async () => {
    await panelButton('Thêm sự kiện').click();
    await choose('Loại', 'Phát tín hiệu');
    await rename('Đủ ý kiến');
    await choose('Tín hiệu', '+ Tín hiệu mới');
    await fill('Tên tín hiệu', SIGNAL);
  });

  test('a timer on the border says when it would be due, and leads to an end', async () => {
    await edit(ASK);
    await panelButton('Gắn sự kiện vào viền').click();
    await rename('Quá hạn');
    await fill('Thời gian', '3');
    await panel()
      .getByText(/^Ví dụ: đặt lúc 08:00/u)
      .waitFor();
    await panelButton('Thêm kết thúc').click();
    await choose('Kết quả của hồ sơ', 'Dừng giải quyết');
    await rename('Dừng');
  });

  test('a step becomes a call of a process that is drawn beside', async () => {
    await edit('Đủ ý kiến');
    await panelButton('Thêm bước').click();
    await rename(CALL);
    await choose('Loại', 'Gọi quy trình khác');
    await panel().getByText('chưa chọn quy trình', { exact: false }).waitFor();
    await panelButton('Thêm kết thúc').click();
    await choose('Kết quả của hồ sơ', 'Đồng ý, cấp kết quả');
    await rename('Xong');
    await draw('create.participant-expanded', 500, 400);
    await draw('create.participant-expanded', 430, 130);
    await page.keyboard.press('Escape');
    await rename(CALLED);
    await draw('create.start-event', 260, 130);
    await page.keyboard.press('Escape');
    await panelButton('Thêm kết thúc').click();
    await choose('Kết quả của hồ sơ', 'Đồng ý, cấp kết quả');
    await edit(CALL);
    await choose('Gọi quy trình', CALLED);
    await panelButton('Thêm giá trị: Lấy kết quả ra').click();
    await fill('Biến ở đây', 'archiveNumber');
    await fill('Lấy từ (FEEL)', 'number');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('no problem is left, and what was set is there after saving', async () => {
    await edit('Cả thủ tục');
    await fill('Thời hạn giải quyết theo quy định: số lượng', '5');
    await panelButton('Thêm căn cứ').click();
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
    await page.reload();

    await edit('Đủ ý kiến');
    expect(await value('Tên tín hiệu')).toBe(SIGNAL);
    await edit(ASK);
    expect(await value('Danh sách (tên biến)')).toBe('agencies');
    await edit(CALL);
    expect(await value('Biến ở đây')).toBe('archiveNumber');
    expect(office.scriptErrors).toEqual([]);
  });

  test('a signal goes with the last event that throws it, and undo brings both back', async () => {
    await edit('Đủ ý kiến');
    await panelButton('Xóa phần tử').click();
    await edit('Quá hạn');
    await choose('Loại', 'Nhận tín hiệu (gắn biên)');
    const signals = panel().getByRole('combobox', { name: 'Tín hiệu' }).getByRole('option');
    expect(await signals.allTextContents()).not.toContain(SIGNAL);

    await undo();
    await undo();
    await edit('Quá hạn');
    await choose('Loại', 'Nhận tín hiệu (gắn biên)');
    expect(await signals.allTextContents()).toContain(SIGNAL);
    await undo();
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });

  test('a step that becomes another kind of step keeps its loop, a call its values', async () => {
    await edit(ASK);
    await choose('Loại', 'Bước do hệ thống làm');
    expect(await value('Danh sách (tên biến)')).toBe('agencies');
    await undo();
    await edit(CALL);
    await choose('Loại', 'Bước làm ngoài hệ thống');
    await choose('Loại', 'Gọi quy trình khác');
    expect(await value('Biến ở đây')).toBe('archiveNumber');
    await undo();
    await undo();
    await edit(CALL);
    expect(await chosen('Gọi quy trình')).toBe(CALLED);
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });

  test('a step to be undone is named as long as it is drawn, whatever its kind', async () => {
    await edit(ASK);
    await panelButton('Gắn sự kiện vào viền').click();
    await choose('Loại', 'Sự kiện bù trừ gắn biên');
    await panelButton('Thêm bước').click();
    await rename('Thu hồi ý kiến');
    await edit('Đủ ý kiến');
    await choose('Loại', 'Sự kiện phát bù trừ');
    await choose('Bù trừ cho bước', ASK);
    await edit(ASK);
    await choose('Loại', 'Bước do người làm');
    await edit('Đủ ý kiến');
    expect(await chosen('Bù trừ cho bước')).toBe(ASK);

    await edit(ASK);
    await panelButton('Xóa phần tử').click();
    await edit('Đủ ý kiến');
    expect(await chosen('Bù trừ cho bước')).toBe('– mọi bước đã xong –');
    await undo();
    await edit('Đủ ý kiến');
    expect(await chosen('Bù trừ cho bước')).toBe(ASK);
    const canvas = page.locator('.editor-canvas');
    expect(await canvas.getAttribute('data-missed-texts')).toBe('');
    expect(office.scriptErrors).toEqual([]);
  });
});

/** Takes a tool of the palette and clicks with it on the canvas. */
async function draw(tool: string, x: number, y: number): Promise<void> {
  await page.locator(`.djs-palette [data-action="${tool}"]`).click();
  const canvas = await page.locator('.djs-container').boundingBox();
  if (!canvas) throw new Error('Expected a canvas, but there is none.');
  await page.mouse.move(canvas.x + x, canvas.y + y - 10, { steps: 4 });
  await page.mouse.click(canvas.x + x, canvas.y + y);
}

async function undo(): Promise<void> {
  await page.getByRole('button', { name: /^Hoàn tác/u }).click();
}

function problems(): Locator {
  return page.getByRole('region', { name: 'Kiểm tra quy trình' });
}

/** Words of the option that is chosen. */
async function chosen(name: string): Promise<string> {
  const box = panel().getByRole('combobox', { name, exact: true });
  return box.locator('option:checked').innerText();
}

async function value(name: string): Promise<string> {
  return panel().getByRole('textbox', { name, exact: true }).inputValue();
}

function panel(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function panelButton(name: string): Locator {
  return panel().getByRole('button', { name, exact: true });
}

function shape(elementId: string): Locator {
  return page.locator(`.djs-shape[data-element-id="${elementId}"]`);
}

/** Chooses what is edited by its name. */
async function edit(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: name });
}

async function choose(name: string, label: string): Promise<void> {
  await panel().getByRole('combobox', { name, exact: true }).selectOption({ label });
}

async function fill(name: string, text: string): Promise<void> {
  const field = panel().getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Tab');
}

async function rename(name: string): Promise<void> {
  await fill('Tên', name);
  const listed = page.getByRole('combobox', { name: 'Đang sửa' }).getByRole('option', { name });
  await listed.first().waitFor({ state: 'attached' });
}
