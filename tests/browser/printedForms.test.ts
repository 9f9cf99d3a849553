import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../support/readPdf.ts';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const ASKED = 'Bản sao hợp đồng thuê địa điểm kinh doanh có chữ ký của bên cho thuê.';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Nguyễn Thị Hường');
});

afterAll(async () => {
  await office.close();
});

describe('the printed forms', () => {
  test('of a dossier are those that apply, and come with what was asked for', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await findDossier(counter, url, receipt.code);
    const forms = counter.getByRole('region', { name: 'Biểu mẫu in' });
    await forms.getByRole('link', { name: 'Mẫu 01 – Giấy tiếp nhận hồ sơ' }).waitFor();
    await forms.getByRole('link', { name: 'Mẫu 06 – Phiếu kiểm soát' }).waitFor();
    expect(await forms.getByRole('link').count()).toBe(2);
    await doTask(counter, receipt.code, 'Kiểm tra, số hóa và chuyển hồ sơ', INTAKE);
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Phân công thụ lý', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
    });
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, 'Thẩm định hồ sơ', {
      choices: { 'Kết quả thẩm định': 'Cần bổ sung' },
    });
    await doTask(counter, receipt.code, 'Gửi Phiếu yêu cầu bổ sung (Mẫu 02)', {
      texts: { 'Nội dung cần bổ sung': ASKED, 'Lý do': 'Thiếu giấy tờ.' },
    });

    await findDossier(counter, url, receipt.code);
    const link = forms.getByRole('link', { name: 'Mẫu 02 – Phiếu yêu cầu bổ sung' });
    const href = await link.getAttribute('href');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await seriousViolations(counter)).toEqual([]);

    const file = await counter.request.get(`${url}${href ?? ''}`);
    const [page] = readPdf(await file.body());
    expect(page?.text).toContain('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ');
    expect(page?.text).toContain(ASKED);
  });

  test('of an officer do not include the receipt', async () => {
    const page = await office.as('chuyenvien.binhan');
    await findDossier(page, url, receipt.code);

    const forms = page.getByRole('region', { name: 'Biểu mẫu in' });
    await forms.getByRole('link', { name: 'Mẫu 06 – Phiếu kiểm soát' }).waitFor();
    expect(await forms.getByRole('link', { name: 'Mẫu 01' }).count()).toBe(0);
  });
});

describe('the register', () => {
  test('of the month is saved as a PDF by the people of the counter', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await counter.goto(`${url}/dossiers`);
    const register = counter.getByRole('form', { name: 'Sổ theo dõi hồ sơ' });
    await register.getByRole('button', { name: 'In sổ (PDF)' }).waitFor();
    expect(await seriousViolations(counter)).toEqual([]);

    const [download] = await Promise.all([
      counter.waitForEvent('download'),
      register.getByRole('button', { name: 'In sổ (PDF)' }).click(),
    ]);
    const pages = readPdf(readFileSync(await download.path()));

    expect(pages.map(({ width }) => width)).toEqual([841.89, 841.89]);
    expect(pages[0]?.text).toContain('SỔ THEO DÕI HỒ SƠ');
    expect(pages[1]?.text).toContain(receipt.code);
    expect(pages[1]?.text).toContain('Nguyễn Thị Hường');
  });

  test('needs two days in their order', async () => {
    const counter = await office.as('tiepnhan.binhan');
    const register = counter.getByRole('form', { name: 'Sổ theo dõi hồ sơ' });
    const print = register.getByRole('button', { name: 'In sổ (PDF)' });

    await register.getByRole('textbox', { name: 'Sổ theo dõi từ ngày' }).fill('31/12/2099');
    expect(await print.isDisabled()).toBe(true);
    await register.getByRole('textbox', { name: 'Sổ theo dõi từ ngày' }).fill('1/1/2026');
    expect(await print.isEnabled()).toBe(true);
  });

  test('is not offered to an officer', async () => {
    const page = await office.as('chuyenvien.binhan');
    await page.goto(`${url}/dossiers`);
    await page.getByText(receipt.code).waitFor();

    expect(await page.getByRole('form', { name: 'Sổ theo dõi hồ sơ' }).count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
  });
});
