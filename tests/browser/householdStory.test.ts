import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { INTAKE } from './intake.ts';
import { approveDrawing } from './approveDrawing.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { today } from './today.ts';

let office: Office;
let url: string;
/** Code and secret of the receipt, as the applicant reads them. */
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
});

afterAll(async () => {
  await office.close();
});

describe('a household business is registered through two agencies', () => {
  test('the counter receives the dossier and prints the receipt', async () => {
    const counter = await office.as('tiepnhan.binhan');
    receipt = await receiveAtCounter(counter, url, 'Nguyễn Thị Hường');

    expect(receipt.code).toMatch(/^H99\.21\.01-\d{6}-0001$/u);
    const link = counter.getByRole('link', { name: 'In giấy tiếp nhận (Mẫu 01)' });
    const address = await link.getAttribute('href');
    const pdf = await counter.request.get(new URL(address ?? '', url).href);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the applicant follows it without an account and without personal data', async () => {
    const page = await track();

    await page.getByText('Đăng ký thành lập hộ kinh doanh', { exact: false }).first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Hường');
    await page.context().close();
  });

  test('a wrong secret and a wrong code are answered alike', async () => {
    const answers = [];
    for (const [code, secret] of [
      [receipt.code, 'SAI-MA-TRA-CUU'],
      ['H99.21.01-261122-9999', receipt.secret],
    ]) {
      const page = await office.stranger();
      await page.goto(`${url}/tracking?code=${code}&secret=${secret}`);
      answers.push(await page.getByRole('alert').getByRole('paragraph').innerText());
      await page.context().close();
    }
    expect(answers[0]).not.toBe('');
    expect(answers[1]).toBe(answers[0]);
  });

  test('intake, assignment and appraisal pass it on inside the commune', async () => {
    await doTask(
      await office.as('tiepnhan.binhan'),
      receipt.code,
      'Kiểm tra, số hóa và chuyển hồ sơ',
      INTAKE,
    );
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Phân công thụ lý', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
    });
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, 'Thẩm định hồ sơ', {
      choices: { 'Kết quả thẩm định': 'Đủ điều kiện' },
    });
  });

  test('the one-stop unit sees on the diagram that the tax office has it', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);

    await page.getByText('Thuế cơ sở', { exact: false }).first().waitFor();
    await page.locator('[data-element-id="issueTaxCode"]').first().waitFor();
    await page.getByRole('heading', { name: 'Cách tính ngày hẹn trả' }).waitFor();
    const mark = page.locator('.bjs-powered-by');
    expect((await mark.boundingBox())?.width).toBeGreaterThan(20);
  });

  test('the applicant sees the tax office while it is there', async () => {
    const page = await track();
    await page.getByText('Thuế cơ sở', { exact: false }).first().waitFor();
    await page.context().close();
  });

  test('the tax office issues the tax code; another agency sees nothing', async () => {
    const stranger = await office.as('chuyenvien.thanhphu');
    await stranger.goto(`${url}/dossiers`);
    await stranger.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
    await stranger.getByText('Chưa có hồ sơ nào').waitFor();

    await doTask(await office.as('thue.coso1'), receipt.code, 'Cấp mã số thuế', {
      texts: {
        'Mã số thuế': '8912345678',
        'Cơ quan thuế quản lý': 'Thuế cơ sở 1',
        'Ngày cấp': '23/11/2026',
      },
    });
  });

  test('it comes back, is drafted, returned once, approved, signed and issued', async () => {
    const officer = await office.as('chuyenvien.binhan');
    const head = await office.as('lanhdaophong.binhan');
    const draft = 'Ghi mã số thuế, dự thảo kết quả';
    const content = 'Nội dung giấy chứng nhận hoặc thông báo không cấp';

    await doTask(officer, receipt.code, draft, { texts: { [content]: 'Giấy chứng nhận' } });
    await doTask(head, receipt.code, 'Duyệt dự thảo', {
      texts: { 'Lý do, yêu cầu chỉnh sửa': 'Ghi đủ ngành, nghề' },
      choices: { 'Ý kiến': 'Trả lại' },
    });
    await doTask(officer, receipt.code, draft, {
      texts: { [content]: 'Giấy chứng nhận, đủ ngành nghề' },
    });
    await doTask(head, receipt.code, 'Duyệt dự thảo', { choices: { 'Ý kiến': 'Đồng ý' } });
    await doTask(
      await office.as('lanhdao.binhan'),
      receipt.code,
      'Ký giấy chứng nhận hoặc thông báo',
      { choices: { 'Quyết định': 'Ký' } },
    );
    await doTask(await office.as('vanthu.binhan'), receipt.code, 'Cấp số, đóng dấu, phát hành', {
      texts: { 'Số văn bản': '41A8000001', 'Ngày ban hành': '24/11/2026' },
    });
  });

  test('the result is returned and the applicant reads so', async () => {
    await doTask(await office.as('traketqua.binhan'), receipt.code, 'Trả kết quả', {
      texts: { 'Người nhận': 'Nguyễn Thị Hường', 'Số định danh người nhận': '079000000001' },
      choices: { 'Cách trả': 'Tại quầy' },
    });

    const page = await track();
    await page.getByText('Đã trả kết quả', { exact: false }).first().waitFor();
    await page.context().close();
  });
});

describe('a change of the procedure is proved before it is in force', () => {
  test('a dossier is under way on version 1', async () => {
    receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Trần Văn Lợi');
    expect(await versionOf(receipt.code)).toBe(1);
  });

  test('a step budget beyond the legal term blocks publication and marks the path', async () => {
    const page = await office.as('caicach.tinh');
    await page.goto(`${url}/procedures/household-business-registration`);
    await page.locator('.djs-element[data-element-id="appraise"]').click();
    await setBudget(page, '20');

    const problems = page.getByRole('region', { name: 'Kiểm tra quy trình' });
    const over = problems.getByRole('button', { name: /Lỗi.*vượt/u });
    await over.click();
    await page.locator('[data-element-id="issueTaxCode"].problem-path').waitFor();
    const send = page.getByRole('button', { name: 'Trình thẩm định', exact: true });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
  });

  test('mended, it is published as version 2', async () => {
    const page = await office.as('caicach.tinh');
    await page.locator('.djs-element[data-element-id="appraise"]').click();
    await setBudget(page, '7');
    await page.getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
    await approveDrawing(office, page);
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
    await dialog
      .getByRole('textbox', { name: 'Căn cứ pháp lý' })
      .fill('Quyết định số 12/QĐ-UBND ngày 20/11/2026');
    await dialog.getByRole('textbox', { name: 'Quy trình áp dụng từ ngày' }).fill(today());
    await dialog.getByRole('button', { name: 'Công bố phiên bản' }).click();
    await page.getByText('Đã công bố phiên bản 2', { exact: false }).first().waitFor();
  });

  test('the dossier under way stays on version 1 and a new one runs on version 2', async () => {
    const before = receipt.code;
    const after = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Lê Thị Sáu');

    expect(await versionOf(before)).toBe(1);
    expect(await versionOf(after.code)).toBe(2);
    expect(office.scriptErrors).toEqual([]);
  });
});

/** The applicant opens the address of the QR code. */
async function track(): Promise<Page> {
  const page = await office.stranger();
  await page.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
  return page;
}

async function versionOf(code: string): Promise<number> {
  const page = await office.as('tiepnhan.binhan');
  await findDossier(page, url, code);
  const text = await page
    .getByText(/phiên bản \d+/u)
    .first()
    .innerText();
  return Number(/phiên bản (\d+)/u.exec(text)?.[1]);
}

async function setBudget(page: Page, hours: string): Promise<void> {
  const amount = page.getByRole('textbox', { name: 'Thời hạn của bước: số lượng' });
  await amount.fill(hours);
  await amount.press('Tab');
}
