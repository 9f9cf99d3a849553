import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendForReview } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { HOUSEHOLD, receiveAtCounter } from './receiveAtCounter.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const APPRAISE = 'Thẩm định hồ sơ';
const CORRECT = 'Ghi mã số thuế, dự thảo kết quả';
const PATH = '/procedures/household-business-registration';

let office: Office;
/** Draws. */
let page: Page;
/** Controls and approves. */
let controller: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  controller = await office.as('kiemsoat.tinh');
  await page.goto(office.program.url + PATH);
  await controller.goto(office.program.url + PATH);
  for (const each of [page, controller]) {
    await each.locator('.djs-shape[data-element-id="appraise"]').waitFor();
  }
});

afterAll(async () => {
  await office.close();
});

describe('comments on elements of a draft', () => {
  test('the controller comments on a step and gives it to who draws', async () => {
    await controller.getByRole('button', { name: 'Góp ý (0)' }).click();
    await comments(controller).getByText('Góp ý cho cả bản vẽ').waitFor();
    await choose(controller, APPRAISE);
    await comments(controller).getByText(`Góp ý cho: ${APPRAISE}`).waitFor();

    await writeComment(controller, 'Bước này dài hơn quy định, đề nghị rút ngắn');

    await comments(controller).getByText('Chưa giải quyết (1)').waitFor();
    const mark = controller.getByRole('button', { name: '1 góp ý chưa giải quyết' });
    expect(await mark.textContent()).toBe('1');
    expect(await seriousViolations(controller)).toEqual([]);
  });

  test('who draws finds it on the diagram, answers and resolves it', async () => {
    await page.getByRole('button', { name: '1 góp ý chưa giải quyết' }).click();
    await page.locator('.djs-shape.selected[data-element-id="appraise"]').waitFor();
    const card = comments(page).getByRole('article').filter({ hasText: 'đề nghị rút ngắn' });
    await card.getByText('Đặng Thành Trung giao cho Vũ Thị Hải Vân', { exact: false }).waitFor();
    await setBudget(page, APPRAISE, '3');

    await card.getByRole('button', { name: 'Trả lời' }).click();
    await card.getByRole('textbox', { name: 'Trả lời góp ý' }).fill('Đã rút còn 3 giờ');
    await card.getByRole('button', { name: 'Gửi trả lời' }).click();
    await card.getByText('Đã rút còn 3 giờ').waitFor();
    await card.getByRole('button', { name: 'Đã giải quyết' }).click();

    await comments(page).getByText('Đã giải quyết (1)').click();
    const marked = comments(page).getByText(/^Vũ Thị Hải Vân đánh dấu đã giải quyết/u);
    await marked.waitFor();
    await controller.getByRole('button', { name: 'Góp ý (0)' }).waitFor();
  });

  test('a comment on a step that is deleted stays under its last name', async () => {
    await comments(page)
      .getByText(/^Chưa giải quyết/u)
      .click();
    await choose(page, CORRECT);
    await writeComment(page, 'Bước này có cần không?');
    await comments(page).getByText('Bước này có cần không?').waitFor();
    await page.keyboard.press('Escape');
    await comments(page).getByRole('button', { name: 'Đóng' }).click();
    await properties(page).getByRole('button', { name: 'Xóa phần tử' }).click();
    await page.getByRole('button', { name: 'Góp ý (1)' }).click();

    await comments(page).getByText(`${CORRECT} (đã xóa khỏi bản vẽ)`).waitFor();
    await page.getByRole('button', { name: /^Hoàn tác/u }).click();
    await comments(page).getByRole('button', { name: CORRECT, exact: true }).waitFor();
  });
});

describe('kept saves of a draft', () => {
  test('a save is listed with what it changed, looked at and restored', async () => {
    await save();
    await setBudget(page, APPRAISE, '7');
    await save();
    await page.getByRole('button', { name: 'Các lần lưu' }).click();
    await saves().getByText('thời hạn 3 → 7 giờ làm việc', { exact: false }).waitFor();
    await saves().getByText('thời hạn 8 → 3 giờ làm việc', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    const before = saves().getByRole('article').nth(1);
    await before.getByRole('button', { name: /^Xem bản lưu/u }).click();
    const viewed = page.getByRole('dialog', { name: /\(chỉ xem\)/u });
    await viewed.locator('.djs-shape[data-element-id="appraise"]').waitFor();
    await viewed.getByRole('button', { name: 'Đóng' }).first().click();
    await before.getByRole('button', { name: /^Khôi phục bản lưu/u }).click();

    await page.getByText('thành một lần lưu mới', { exact: false }).first().waitFor();
    await choose(page, APPRAISE);
    await expect.poll(() => budget(page).inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Các lần lưu' }).click();
    await saves()
      .getByText(/^Khôi phục bản lưu lúc/u)
      .waitFor();
    await saves().getByText('thời hạn 7 → 3 giờ làm việc', { exact: false }).waitFor();
    await saves().getByRole('button', { name: 'Đóng' }).click();
  });
});

describe('the review of a draft', () => {
  test('sent with an open comment it warns, and the drawing is locked', async () => {
    await controller.getByRole('button', { name: 'Các phiên bản' }).click();
    await force().waitFor();
    await page.getByRole('button', { name: 'Trình thẩm định', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Trình thẩm định' });
    await dialog.getByText('Còn 1 góp ý chưa giải quyết', { exact: false }).waitFor();
    await dialog.getByText('thời hạn 8 → 3 giờ', { exact: false }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: /^Nội dung trình/u }).fill('Rút ngắn thẩm định');
    await dialog.getByRole('button', { name: 'Trình thẩm định' }).click();

    await bar(page).getByText('Đang thẩm định').waitFor();
    await bar(page).getByText('“Rút ngắn thẩm định”', { exact: false }).waitFor();
    await page.locator('.editor[data-locked=true] [data-element-id="appraise"]').first().waitFor();
    expect(await page.locator('.djs-palette .entry').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Lưu bản nháp' }).count()).toBe(0);
    await choose(page, APPRAISE);
    expect(await budget(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Xem biểu mẫu' }).click();
    const form = page.getByRole('dialog', { name: /^Biểu mẫu “.+” \(chỉ xem\)$/u });
    await form.getByRole('row', { name: /^Kết quả thẩm định/u }).waitFor();
    await form.getByRole('radio', { name: 'Đủ điều kiện', exact: true }).check();
    expect(await seriousViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Đóng' }).click();
    const place = await placeOf(page);
    await page.locator('.djs-shape[data-element-id="appraise"] .djs-hit').first().click();
    await page.keyboard.press('Delete');
    await dragAppraise();
    expect(await placeOf(page)).toBe(place);
    await page.getByRole('button', { name: 'Góp ý (1)' }).click();
    await comments(page).getByText('Bước này có cần không?').waitFor();
    await comments(page).getByRole('button', { name: CORRECT, exact: true }).click();
    await picture(page, 'review');
    await comments(page).getByRole('button', { name: 'Đóng' }).click();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('what was open over the drawing stays open when it is locked', async () => {
    await bar(controller).getByText('Đang thẩm định').waitFor();
    await controller.locator('.editor[data-locked=true] .djs-shape').first().waitFor();

    expect(await force().count()).toBe(1);
    await controller.keyboard.press('Escape');
    await force().waitFor({ state: 'detached' });
  });

  test('the controller sends it back with a reason, and it can be mended', async () => {
    await bar(controller).getByRole('button', { name: 'Trả lại' }).click();
    const dialog = controller.getByRole('dialog', { name: 'Trả lại' });
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await dialog.getByText('Cần nhập mục này.').waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Để 2 giờ như ý kiến của Sở');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();

    await bar(page).getByText('Bị trả lại để sửa').waitFor();
    await bar(page).getByText('“Để 2 giờ như ý kiến của Sở”', { exact: false }).waitFor();
    await setBudget(page, APPRAISE, '2');
    await save();
  });

  test('who drew it cannot approve it, another officer does with number and date', async () => {
    await sendForReview(page);
    expect(await bar(page).getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0);
    await bar(page).getByRole('button', { name: 'Rút lại' }).waitFor();

    await bar(controller).getByRole('button', { name: 'Phê duyệt' }).click();
    const dialog = controller.getByRole('dialog', { name: 'Phê duyệt' });
    await dialog.getByRole('textbox', { name: 'Số quyết định' }).fill('15/QĐ-UBND');
    expect(await seriousViolations(controller)).toEqual([]);
    const day = dialog.getByRole('textbox', { name: 'Ngày quyết định' });
    await day.fill(today());
    await day.press('Tab');
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();

    await bar(page).getByText('Đã phê duyệt, chờ công bố').waitFor();
    await bar(page).getByText('Quyết định 15/QĐ-UBND', { exact: false }).waitFor();
  });

  test('approved it is published, and the version names the decision', async () => {
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
    const basis = dialog.getByRole('textbox', { name: 'Căn cứ pháp lý' });
    expect(await basis.inputValue()).toContain('Quyết định số 15/QĐ-UBND ngày');
    await dialog.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
    await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
    await page.getByText('Đã công bố phiên bản 2', { exact: false }).first().waitFor();

    await page.getByRole('button', { name: 'Lưu bản nháp' }).waitFor();
    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    const version = page.getByRole('article', { name: 'Phiên bản 2' });
    await version.getByText('Phê duyệt: Quyết định số 15/QĐ-UBND', { exact: false }).waitFor();
    const steps = page.getByRole('region', { name: 'Các bước thẩm định, công bố' });
    await steps.getByText('Để 2 giờ như ý kiến của Sở').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a procedure that is suspended', () => {
  test('is refused at the counter by name, with the reason', async () => {
    await controller.getByRole('button', { name: 'Các phiên bản' }).click();
    await controller.getByRole('button', { name: 'Tạm ngừng tiếp nhận' }).click();
    const dialog = controller.getByRole('dialog', { name: 'Tạm ngừng tiếp nhận' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Chờ văn bản mới của Bộ');
    await dialog.getByRole('button', { name: 'Tạm ngừng tiếp nhận' }).click();
    await force().getByText('Chờ văn bản mới của Bộ', { exact: false }).waitFor();
    expect(await seriousViolations(controller)).toEqual([]);

    const counter = await office.as('tiepnhan.binhan');
    await counter.goto(`${office.program.url}/counter`);
    await counter.getByRole('combobox', { name: 'Thủ tục cần giải quyết' }).fill(HOUSEHOLD.code);
    await counter.getByRole('option', { name: /tạm ngừng tiếp nhận$/u }).click();
    await counter
      .getByText(/tạm ngừng tiếp nhận hồ sơ từ .*: Chờ văn bản mới của Bộ/u)
      .first()
      .waitFor();
    expect(await seriousViolations(counter)).toEqual([]);
  });

  test('is received again once it is resumed', async () => {
    await force().getByRole('button', { name: 'Tiếp nhận trở lại' }).click();
    const dialog = controller.getByRole('dialog', { name: 'Tiếp nhận trở lại' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Đã có văn bản');
    await dialog.getByRole('button', { name: 'Tiếp nhận trở lại' }).click();
    await force().getByText('Đang tiếp nhận hồ sơ').waitFor();

    const counter = await office.as('tiepnhan.binhan');
    const receipt = await receiveAtCounter(counter, office.program.url, 'Trần Văn Lợi');

    expect(receipt.code).toMatch(/^H99\./u);
    expect(office.scriptErrors).toEqual([]);
  });
});

function comments(of: Page): Locator {
  return of.getByRole('region', { name: 'Góp ý', exact: true });
}

function bar(of: Page): Locator {
  return of.getByRole('region', { name: 'Thẩm định bản nháp' });
}

function saves(): Locator {
  return page.getByRole('dialog', { name: 'Các lần lưu' });
}

function force(): Locator {
  return controller.getByRole('region', { name: 'Hiệu lực của thủ tục' });
}

function properties(of: Page): Locator {
  return of.getByRole('region', { name: 'Thuộc tính' });
}

function budget(of: Page): Locator {
  return properties(of).getByRole('textbox', { name: 'Thời hạn của bước: số lượng' });
}

async function choose(of: Page, name: string): Promise<void> {
  const picker = of.getByRole('combobox', { name: /^Đang (sửa|xem)$/u });
  const listed = picker.locator('option').filter({ hasText: name });
  await picker.selectOption({ label: (await listed.first().textContent()) ?? name });
}

async function writeComment(of: Page, text: string): Promise<void> {
  await comments(of).getByRole('textbox', { name: 'Nội dung góp ý' }).fill(text);
  await comments(of)
    .getByRole('combobox', { name: 'Giao cho' })
    .first()
    .selectOption({ label: 'Giao cho Vũ Thị Hải Vân' });
  await comments(of).getByRole('button', { name: 'Gửi góp ý' }).click();
}

async function setBudget(of: Page, name: string, hours: string): Promise<void> {
  await choose(of, name);
  await budget(of).fill(hours);
  await budget(of).press('Tab');
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
}

async function placeOf(of: Page): Promise<string> {
  const shape = of.locator('.djs-shape[data-element-id="appraise"]');
  return (await shape.getAttribute('transform')) ?? '';
}

async function dragAppraise(): Promise<void> {
  const box = await page.locator('.djs-shape[data-element-id="appraise"]').boundingBox();
  if (box === null) throw new Error('Expected the step on the canvas, but it is not there.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40, { steps: 5 });
  await page.mouse.up();
}
