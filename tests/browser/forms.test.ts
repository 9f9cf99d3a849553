import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask } from './fillTask.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const SLUG = 'household-business-registration';
const STEP = 'Kiểm tra, số hóa và chuyển hồ sơ';
const COPIES = { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' };
const COUNT = 'Kiểm tra bản chính, đếm trang';

/** One field of every kind, by the words of the builder. */
const KINDS = [
  ['Thông tin chung', 'Tiêu đề phần'],
  ['Số quyết định', 'Một dòng chữ'],
  ['Nội dung', 'Nhiều dòng chữ'],
  ['Số thửa', 'Số'],
  ['Phí thẩm định', 'Số tiền (đồng)'],
  ['Ngày ký', 'Ngày'],
  ['Hình thức', 'Chọn một'],
  ['Giấy tờ kèm theo', 'Chọn nhiều'],
  ['Là tổ chức', 'Có / không'],
  ['Tổ chức', 'Tổ chức (tra theo mã số thuế)'],
  ['Chủ hộ', 'Người (tra theo số định danh)'],
  ['Nơi kinh doanh', 'Địa chỉ (tỉnh, xã)'],
  ['Các khoản phải nộp', 'Bảng nhiều hàng'],
  ['Tổng phải nộp', 'Số tiền (đồng)'],
  ['Bản quét', 'Tệp đính kèm'],
] as const;

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.locator('[data-element-id="intake"]').first().click();
});

afterAll(async () => {
  await office.close();
});

describe('an officer builds a form', () => {
  test('with a field of every kind', async () => {
    await page.getByRole('button', { name: 'Tạo biểu mẫu mới' }).click();
    for (const [label, kind] of KINDS) await addField(label, kind);

    expect(await rows().count()).toBe(KINDS.length);
    await dialog().getByText('Còn 3 chỗ phải sửa').waitFor();
    await dialog().getByText('Hình thức: Chưa có lựa chọn nào.').waitFor();
    await dialog().getByText('Các khoản phải nộp: Bảng chưa có cột nào.').waitFor();
  });

  test('whose settings say what may be filled in', async () => {
    await chooseRow('Số quyết định');
    await field()
      .getByRole('textbox', { name: 'Dạng quy định' })
      .fill(String.raw`\d+/QĐ-UBND`);
    await field()
      .getByRole('textbox', { name: 'Câu báo khi sai dạng' })
      .fill('Ghi dạng 12/QĐ-UBND.');
    await field().getByRole('checkbox', { name: 'Bắt buộc' }).check();
    await chooseRow('Ngày ký');
    await field().getByRole('textbox', { name: 'Muộn nhất (số ngày so với hôm nay)' }).fill('0');
    await chooseRow('Hình thức');
    await field()
      .getByRole('textbox', { name: 'Các lựa chọn' })
      .fill('direct = Trực tiếp\npost = Bưu chính');
    await chooseRow('Giấy tờ kèm theo');
    await field().getByRole('textbox', { name: 'Các lựa chọn' }).fill('id = CCCD\nland = Sổ đỏ');
  });

  test('whose table has columns, and whose total is a formula in đồng', async () => {
    await chooseRow('Các khoản phải nộp');
    await addColumn(1, 'Khoản thu', 'Một dòng chữ');
    await addColumn(2, 'Số lượng', 'Số');
    await addColumn(3, 'Đơn giá', 'Số tiền (đồng)');
    await addColumn(4, 'Thành tiền', 'Số tiền (đồng)');
    await column(4).getByRole('textbox', { name: 'Công thức của cột' }).fill('soLuong * donGia');
    await chooseRow('Tổng phải nộp');
    await field()
      .getByRole('combobox', { name: 'Giá trị do ai ghi' })
      .selectOption({ label: 'Máy tính bằng công thức' });
    const formula = field().getByRole('textbox', { name: 'Công thức' });
    await formula.fill('sum(cacKhoanPhaiNop.thanhTien');
    await field().getByText('Công thức sai cú pháp.').waitFor();
    await formula.fill('sum(cacKhoan.thanhTien)');
    await field()
      .getByText(/Công thức đọc “cacKhoan”, nhưng biểu mẫu không có mục/u)
      .waitFor();
    await formula.fill('sum(cacKhoanPhaiNop.thanhTien)');

    await field().getByText('Công thức đọc', { exact: false }).waitFor({ state: 'detached' });
  });

  test('with a field that is there only for organisations', async () => {
    await chooseRow('Tổ chức');
    await field()
      .getByRole('combobox', { name: 'Khi nào có mục này' })
      .selectOption({ label: 'Chỉ khi đúng điều kiện' });
    await field()
      .getByRole('combobox', { name: 'Mục trong biểu mẫu' })
      .selectOption({ label: 'Là tổ chức' });

    expect(await field().getByRole('textbox', { name: 'Điều kiện' }).inputValue()).toBe(
      'laToChuc = true',
    );
    await dialog().getByText('Biểu mẫu không có lỗi.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('by keyboard alone fields are moved, copied, removed, and it is taken back', async () => {
    await chooseRow('Nội dung');

    await row('Nội dung').press('Alt+ArrowDown');
    expect(await names()).toMatchObject({ 2: 'Số thửa', 3: 'Nội dung' });
    await page.keyboard.press('Control+d');
    expect(await names()).toMatchObject({ 3: 'Nội dung', 4: 'Nội dung' });
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');

    expect((await names()).slice(2, 5)).toEqual(['Nội dung', 'Số thửa', 'Phí thẩm định']);
    await page.keyboard.press('ArrowDown');
    await dialog().getByRole('group', { name: 'Mục 6' }).waitFor();
  });
});

describe('the preview is the form itself', () => {
  test('the total follows the rows, and the organisation appears when it is one', async () => {
    await fillLines(preview());
    await preview()
      .getByRole('status', { name: /^Tổng phải nộp/u })
      .getByText('1.200.000 ₫')
      .waitFor();

    expect(await preview().getByRole('textbox', { name: 'Mã số thuế' }).count()).toBe(0);
    await yes(preview());
    await preview().getByRole('textbox', { name: 'Mã số thuế' }).waitFor();
    await preview().getByRole('button', { name: 'Kiểm tra như khi hoàn thành' }).click();
    await preview().getByText('Còn 1 mục chưa đúng:').waitFor();
    await picture(page, 'forms');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the applicant is shown what they read of it, which is nothing', async () => {
    const as = preview().getByRole('combobox', { name: 'Xem như' });

    await as.selectOption({ label: 'Người nộp, trang tra cứu' });

    await preview().getByText('Người nộp không đọc mục nào của biểu mẫu này.').waitFor();
    await as.selectOption({ label: 'Cán bộ làm bước này' });
  });

  test('who hands in online fills in what is theirs, and nothing else', async () => {
    const as = preview().getByRole('combobox', { name: 'Xem như' });
    await as.selectOption({ label: 'Người nộp, khi nộp trực tuyến' });
    await preview().getByText('Người nộp không khai mục nào của biểu mẫu này.').waitFor();
    await chooseRow('Nội dung');

    await field().getByRole('checkbox', { name: 'Người nộp tự khai khi nộp trực tuyến' }).check();

    await preview().getByRole('textbox', { name: 'Nội dung' }).waitFor();
    expect(await preview().getByRole('textbox').count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
    await as.selectOption({ label: 'Cán bộ làm bước này' });
    await field().getByRole('checkbox', { name: 'Người nộp tự khai khi nộp trực tuyến' }).uncheck();
  });

  test('it goes to form-js and comes back the same', async () => {
    const before = await names();
    const downloading = page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Xuất form-js (JSON)' }).click();
    const path = await (await downloading).path();
    await dialog()
      .getByText(/^Đã chuyển 15 mục/u)
      .waitFor();
    await dialog().getByRole('button', { name: 'Đã hiểu' }).click();
    await chooseRow('Bản quét');
    await row('Bản quét').press('Delete');

    await dialog().locator('input[type=file]').setInputFiles(path);

    await dialog().getByText('Không có gì bị bỏ lại.', { exact: false }).waitFor();
    expect(await names()).toEqual(before);
    await dialog().getByText('Biểu mẫu không có lỗi.').waitFor();
  });
});

describe('a handler fills the form', () => {
  test('in the trial: rows, the sum and the field that appears', async () => {
    await dialog().getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    const form = page.getByRole('form', { name: STEP, exact: true });
    await form.getByText(/^Các mục khác/u).click();
    await form.getByRole('textbox', { name: 'Số quyết định' }).fill('quyết định 12');
    await fillLines(form);
    await yes(form);
    await form.getByRole('textbox', { name: 'Mã số thuế' }).fill('12');
    await form.getByRole('textbox', { name: 'Tên tổ chức, hộ kinh doanh' }).fill('Công ty A');
    await form
      .getByRole('status', { name: /^Tổng phải nộp/u })
      .getByText('1.200.000 ₫')
      .waitFor();
    await form.getByRole('button', { name: 'Hoàn thành', exact: true }).click();
    await form.getByText('Ghi dạng 12/QĐ-UBND.').waitFor();
    await form.getByText('Mã số thuế gồm 10, 12 hoặc 13 chữ số.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await form.getByRole('textbox', { name: 'Số quyết định' }).fill('12/QĐ-UBND');
    await form.getByRole('textbox', { name: 'Mã số thuế' }).fill('0100000001');
    await form.getByRole('button', { name: 'Hoàn thành', exact: true }).click();

    await form.waitFor({ state: 'detached' });
    await page.getByRole('form', { name: 'Phân công thụ lý', exact: true }).waitFor();
  });

  test('at the counter: what is computed there is the fee of the law', async () => {
    const counter = await office.as('tiepnhan.binhan');
    const receipt: CounterReceipt = await receiveAtCounter(
      counter,
      office.program.url,
      'Võ Hoàng Nam',
      COPIES,
    );
    await claimTask(counter, receipt.code, COUNT);
    await counter.getByRole('textbox', { name: 'Tên giấy tờ' }).fill('Học bạ');
    await counter.getByRole('textbox', { name: 'Số trang bản chính' }).fill('250');
    await counter.getByRole('textbox', { name: 'Số bản yêu cầu' }).fill('2');

    await counter
      .getByRole('status', { name: /^Phí tạm tính/u })
      .getByText('400.000 ₫')
      .waitFor();
    await counter.getByRole('radio', { name: 'Được chứng thực', exact: true }).check();
    expect(await counter.getByRole('textbox', { name: 'Vì sao cần thêm thời gian' }).count()).toBe(
      0,
    );
    await counter
      .getByRole('radiogroup', { name: /^Nhiều trang hoặc phức tạp/u })
      .getByRole('radio', { name: 'Có' })
      .check();
    await counter.getByRole('button', { name: 'Hoàn thành' }).click();
    await counter.getByText('Mục này bắt buộc.').waitFor();
    expect(await seriousViolations(counter)).toEqual([]);
    await counter.getByRole('textbox', { name: 'Vì sao cần thêm thời gian' }).fill('250 trang');
    await counter.getByRole('button', { name: 'Hoàn thành' }).click();

    await counter.getByText(`Đã hoàn thành bước "${COUNT}"`).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function dialog(): Locator {
  return page.getByRole('dialog', { name: /^Biểu mẫu/u });
}

function rows(): Locator {
  return dialog().locator('[data-form-row]');
}

function row(label: string): Locator {
  return rows().filter({ has: page.getByText(label, { exact: true }) });
}

function field(): Locator {
  return dialog().getByRole('group', { name: /^Mục \d+$/u });
}

function column(position: number): Locator {
  return field().getByRole('group', { name: `Cột ${position}` });
}

function preview(): Locator {
  return dialog().getByRole('region', { name: 'Xem trước' });
}

async function names(): Promise<readonly string[]> {
  const texts = await rows().allInnerTexts();
  return texts.map((text) => text.split('\n')[0] ?? '');
}

async function chooseRow(label: string): Promise<void> {
  await row(label).click();
}

async function addField(label: string, kind: string): Promise<void> {
  await dialog().getByRole('button', { name: 'Thêm mục' }).click();
  // The new field has the focus.
  await page.keyboard.type(label);
  await field().getByRole('combobox', { name: 'Kiểu' }).selectOption({ label: kind });
}

async function addColumn(position: number, label: string, kind: string): Promise<void> {
  await field().getByRole('button', { name: 'Thêm cột' }).click();
  await column(position).getByRole('textbox', { name: 'Nhãn', exact: true }).fill(label);
  await column(position).getByRole('combobox', { name: 'Kiểu' }).selectOption({ label: kind });
}

/** Two rows by keyboard: the new row has the focus, and Tab leads from cell to cell. */
async function fillLines(where: Locator): Promise<void> {
  for (const [at, cells] of [
    ['Lệ phí', '3', '100000'],
    ['Thuế', '2', '450000'],
  ].entries()) {
    await where.getByRole('button', { name: 'Thêm hàng vào Các khoản phải nộp' }).click();
    const first = where.getByRole('textbox', { name: `Khoản thu, hàng ${at + 1}` });
    await first.and(page.locator(':focus')).waitFor();
    for (const cell of cells) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
  }
}

async function yes(where: Locator): Promise<void> {
  const answers = where.getByRole('radiogroup', { name: /^Là tổ chức/u });
  await answers.getByRole('radio', { name: 'Có' }).check();
}
