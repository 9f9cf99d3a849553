import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '../../api/printing/printPdf.ts';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import {
  chooseProcedure,
  HOUSEHOLD,
  receiveAtCounter,
  type CounterReceipt,
} from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const TITLE = 'Giấy chứng nhận đăng ký hộ kinh doanh';
const APPLICANT = [
  ['Họ và tên (hoặc tên tổ chức)', 'Nguyễn Thị Hường'],
  ['Số điện thoại', '0900000001'],
  ['Địa chỉ', 'Ấp 3, xã Bình An'],
] as const;

let office: Office;
let url: string;
let receipt: CounterReceipt;
let signed: Buffer;
let file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  const printed = await printPdf({ content: TITLE, defaultStyle: { font: 'Tinos' } });
  file = { name: `${TITLE}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(printed) };
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Nguyễn Thị Hường');
  await toSigning();
});

afterAll(async () => {
  await office.close();
});

/** Everything before the leader signs. */
async function toSigning(): Promise<void> {
  const { code } = receipt;
  const counter = await office.as('tiepnhan.binhan');
  await doTask(counter, code, 'Kiểm tra, số hóa và chuyển hồ sơ', INTAKE);
  const head = await office.as('lanhdaophong.binhan');
  await doTask(head, code, 'Phân công thụ lý', {
    texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
  });
  const officer = await office.as('chuyenvien.binhan');
  await doTask(officer, code, 'Thẩm định hồ sơ', {
    choices: { 'Kết quả thẩm định': 'Đủ điều kiện' },
  });
  await doTask(await office.as('thue.coso1'), code, 'Cấp mã số thuế', {
    texts: {
      'Mã số thuế': '8912345678',
      'Cơ quan thuế quản lý': 'Thuế cơ sở 1',
      'Ngày cấp': '01/12/2026',
    },
  });
  await doTask(officer, code, 'Ghi mã số thuế, dự thảo kết quả', {
    texts: { 'Nội dung giấy chứng nhận hoặc thông báo không cấp': 'Giấy chứng nhận' },
  });
  await doTask(head, code, 'Duyệt dự thảo', { choices: { 'Ý kiến': 'Đồng ý' } });
}

describe('a result is signed', () => {
  test('by the leader, on the page of the dossier, with a reason', async () => {
    const page = await office.as('lanhdao.binhan');
    await findDossier(page, url, receipt.code);
    const documents = page.getByRole('region', { name: 'Tài liệu điện tử' });
    await documents.locator('input[type=file]').setInputFiles(file);
    await documents.getByRole('button', { name: 'Tải lên' }).click();

    await documents.getByRole('button', { name: `Ký số ${TITLE}` }).click();
    const dialog = page.getByRole('dialog', { name: `Ký số ${TITLE}` });
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await dialog.getByText('Ghi lý do.', { exact: true }).waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do ký' }).fill('Cấp giấy chứng nhận');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ký số' }).click();

    await documents
      .getByText('Đã ký số: Đỗ Quốc Khải, Lãnh đạo cơ quan', { exact: false })
      .waitFor();
    await documents.getByText('chứng thư thử nghiệm', { exact: false }).waitFor();
    expect(await documents.getByRole('button', { name: `Ký số ${TITLE}` }).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('and its signature is checked where it is listed', async () => {
    const page = await office.as('lanhdao.binhan');
    const documents = page.getByRole('region', { name: 'Tài liệu điện tử' });
    await documents.getByRole('button', { name: `Kiểm tra chữ ký của ${TITLE}` }).click();

    await documents.getByText('Chữ ký hợp lệ: văn bản còn nguyên', { exact: false }).waitFor();
    const link = documents.getByRole('link', { name: `Tải về ${TITLE}` });
    const answer = await page.request.get(`${url}${(await link.getAttribute('href')) ?? ''}`);
    signed = await answer.body();
  });

  test('and nobody else is offered to sign', async () => {
    const page = await office.as('chuyenvien.binhan');
    await findDossier(page, url, receipt.code);
    const documents = page.getByRole('region', { name: 'Tài liệu điện tử' });
    await documents.locator('input[type=file]').setInputFiles(file);
    await documents.getByRole('button', { name: 'Tải lên' }).click();
    await documents
      .getByRole('link', { name: `Tải về ${TITLE}` })
      .nth(1)
      .waitFor();

    expect(await documents.getByRole('button', { name: 'Ký số', exact: false }).count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
  });
});

describe('whoever has the result', () => {
  test('sees on the page of the dossier what its signature is worth', async () => {
    const page = await office.stranger();
    const search = new URLSearchParams({ code: receipt.code, secret: receipt.secret });
    await page.goto(`${url}/tracking?${search.toString()}`);
    await page.getByRole('button', { name: 'Kiểm tra chữ ký của kết quả' }).click();

    await page.getByText('Hợp lệ.', { exact: true }).waitFor();
    await page.getByText('Đây là chứng thư thử nghiệm', { exact: false }).waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('checks the file itself: as it was signed, altered, or not signed', async () => {
    const page = await office.stranger();
    await page.goto(`${url}/tracking`);
    await page.getByRole('link', { name: 'Kiểm tra chữ ký số của văn bản' }).click();
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel('Chọn tệp PDF').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    const altered = Buffer.from(signed);
    altered[700] = (altered[700] ?? 0) ^ 1;

    await choose('goc.pdf', signed);
    await page.getByText('Hợp lệ.', { exact: true }).waitFor();
    await page.getByText('Đỗ Quốc Khải', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await choose('sua.pdf', altered);
    await page.getByText('Đã bị sửa.', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await choose('chua-ky.pdf', file.buffer);
    await page.getByText('Không có chữ ký.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Not signed.', { exact: true }).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

describe('when the applicant comes again', () => {
  test('the signed result need not be handed in', async () => {
    await handOver();
    const page = await office.as('tiepnhan.binhan');
    await page.goto(`${url}/counter`);
    await chooseProcedure(page, HOUSEHOLD);
    const papers = page.getByRole('region', { name: '3. Thành phần hồ sơ' });
    await papers.getByRole('checkbox').first().waitFor();
    const result = papers.getByRole('combobox', {
      name: `Dùng lại ${TITLE} của hồ sơ ${receipt.code}`,
    });
    expect(await result.count()).toBe(0);

    await page
      .getByRole('textbox', { name: 'Số định danh cá nhân / mã số doanh nghiệp' })
      .fill('079000000001');
    await result.selectOption({ index: 1 });

    expect(
      await papers
        .getByRole('checkbox', { name: /^Đã nộp:/u })
        .first()
        .isChecked(),
    ).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
    for (const [name, text] of APPLICANT) await page.getByRole('textbox', { name }).fill(text);
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
    const used = `Dùng lại kết quả của hồ sơ ${receipt.code}, không phải nộp`;
    const given = page.getByRole('region', { name: 'Thành phần hồ sơ' });
    await given.getByText(used).waitFor();
    const documents = page.getByRole('region', { name: 'Tài liệu điện tử' });
    await documents.getByText(used).waitFor();
    await documents.getByRole('button', { name: `Kiểm tra chữ ký của ${TITLE}` }).click();
    await documents.getByText('Chữ ký hợp lệ: văn bản còn nguyên', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});

/** The dossier up to the applicant. */
async function handOver(): Promise<void> {
  const { code } = receipt;
  await doTask(await office.as('lanhdao.binhan'), code, 'Ký giấy chứng nhận hoặc thông báo', {
    choices: { 'Quyết định': 'Ký' },
  });
  await doTask(await office.as('vanthu.binhan'), code, 'Cấp số, đóng dấu, phát hành', {
    texts: { 'Số văn bản': '41A8000001', 'Ngày ban hành': '24/11/2026' },
  });
  await doTask(await office.as('traketqua.binhan'), code, 'Trả kết quả', {
    texts: { 'Người nhận': 'Nguyễn Thị Hường', 'Số định danh người nhận': '079000000001' },
    choices: { 'Cách trả': 'Tại quầy' },
  });
}
