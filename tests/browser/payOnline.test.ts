import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, doTask, fillForm } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const LAND = {
  code: '9.000201',
  name:
    'Đăng ký biến động quyền sử dụng đất (chuyển nhượng, thừa kế, tặng cho), ' +
    'có nghĩa vụ tài chính',
};

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  const counter = await office.as('tiepnhan.binhan');
  receipt = await receiveAtCounter(counter, url, 'Trần Thị Hoa Sen', LAND);
  await toNotice(counter);
});

afterAll(async () => {
  await office.close();
});

describe('an obligation that is paid online', () => {
  test('the officer sees what is due, and that nothing was paid', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);
    const fees = page.getByRole('region', { name: 'Phí, lệ phí' });
    await fees.getByText('Phải thu bây giờ: 20.000.000 đồng').waitFor();
    await fees.getByText('Bằng chữ: Hai mươi triệu đồng').waitFor();
    await page.getByText('Đang tạm dừng tính thời gian', { exact: true }).waitFor();
    const wait = page.getByRole('region', { name: 'Chờ thực hiện nghĩa vụ tài chính' });
    await wait.getByText('Phải thu bây giờ: 20.000.000 đồng').waitFor();
    expect(await wait.getByRole('textbox', { name: 'Số tiền đã nộp' }).inputValue()).toBe(
      '20.000.000 ₫',
    );
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'fees-due');
  });

  test('the applicant pays at the gateway and comes back to a clock that runs', async () => {
    const officer = await office.as('tiepnhan.binhan');
    const applicant = await office.stranger();
    await applicant.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
    await applicant.getByText('Quý vị cần nộp:').waitFor();
    const page = await applicant.getByRole('main').innerText();
    expect(page).toContain('20.000.000 đồng (Hai mươi triệu đồng)');
    expect(await seriousViolations(applicant)).toEqual([]);
    await picture(applicant, 'pay-tracking');

    await applicant.getByRole('button', { name: 'Nộp trực tuyến' }).click();
    await applicant.getByRole('heading', { name: 'Cổng thanh toán minh họa' }).waitFor();
    await applicant.getByText('20.000.000 đồng').waitFor();
    expect(applicant.url()).not.toContain(receipt.secret);
    expect(new URL(applicant.url()).origin).not.toBe(url);
    expect(await seriousViolations(applicant)).toEqual([]);
    await picture(applicant, 'pay-gateway');
    await applicant.getByRole('button', { name: 'Thanh toán', exact: true }).click();

    await applicant.getByText('đã nộp').waitFor();
    await applicant.getByText('Đang xử lý', { exact: true }).waitFor();
    expect(await applicant.getByText('Tạm dừng tính thời gian').count()).toBe(0);
    await picture(applicant, 'pay-paid');

    // The officer's open page follows by itself.
    await officer.getByText('Đang tính thời gian giải quyết').waitFor();
    const fees = officer.getByRole('region', { name: 'Phí, lệ phí' });
    await fees.getByText('Đã thu: 20.000.000 đồng').waitFor();
    await fees.getByText(/trực tuyến · giao dịch \d{8}/u).waitFor();
    await officer.getByText('Cổng thanh toán xác nhận đã nộp 20.000.000 đồng').waitFor();
    expect(await seriousViolations(officer)).toEqual([]);
    await picture(officer, 'fees-paid');
    await applicant.context().close();
    expect(office.scriptErrors).toEqual([]);
  });
});

describe('a fee at the counter', () => {
  test('is taken with its receipt', async () => {
    const page = await office.as('tiepnhan.binhan');
    const household = await receiveAtCounter(page, url, 'Lê Văn Tám');
    await findDossier(page, url, household.code);
    const fees = page.getByRole('region', { name: 'Phí, lệ phí' });
    await fees.getByText('Phải thu bây giờ: 100.000 đồng').waitFor();
    await fees.getByRole('button', { name: 'Thu tiền tại quầy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thu tiền tại quầy' });
    await dialog.getByText('Tổng thu: 100.000 đồng').waitFor();
    await dialog.getByRole('textbox', { name: 'Số biên lai' }).fill('BL0001');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'fees-collect');
    await dialog.getByRole('button', { name: 'Thu tiền tại quầy' }).click();

    await fees.getByText('Lúc này không có khoản nào phải thu.').waitFor();
    await fees.getByText(/tại quầy · biên lai BL0001/u).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

describe('a payment that the gateway never reports', () => {
  test('stands in the list of the counter until the gateway is asked again', async () => {
    const page = await office.as('tiepnhan.binhan');
    await page.goto(`${url}/payments`);
    await page.getByText('Không có khoản nộp nào chờ xác nhận').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const household = await receiveAtCounter(page, url, 'Ngô Văn Chín');
    const applicant = await office.stranger();
    await applicant.goto(`${url}/tracking?code=${household.code}&secret=${household.secret}`);
    await applicant.getByRole('button', { name: 'Nộp trực tuyến' }).click();
    await applicant.getByText('Thử khi có trục trặc').click();
    await applicant.getByRole('button', { name: 'Thanh toán, cổng không báo' }).click();
    await applicant.getByText('chờ cổng thanh toán xác nhận').waitFor();

    await page.getByRole('link', { name: 'Khoản nộp chờ' }).click();
    const row = page.getByRole('row').filter({ hasText: household.code });
    await row.getByText('100.000 ₫').waitFor();
    await row.getByText('Ngô Văn Chín').waitFor();
    await row.getByText('Chưa hỏi, đang chờ cổng báo.').waitFor();
    await row.getByRole('link', { name: /^Đã nhận khoản nộp/u }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'payments-awaited');
    await row.getByRole('button', { name: /^Hỏi lại cổng/u }).click();

    await page.getByText(`Cổng đã báo kết quả khoản nộp của hồ sơ ${household.code}`).waitFor();
    await row.waitFor({ state: 'detached' });
    await applicant.context().close();
    await findDossier(page, url, household.code);
    const fees = page.getByRole('region', { name: 'Phí, lệ phí' });
    await fees.getByText(/trực tuyến · giao dịch \d{8}/u).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });

  test('is no list for who takes no money', async () => {
    const page = await office.as('chuyenvien.binhan');
    expect(await page.getByRole('link', { name: 'Khoản nộp chờ' }).count()).toBe(0);
    await page.goto(`${url}/payments`);
    await page.getByRole('heading', { name: /Không tìm thấy/u }).waitFor();
  });
});

/** From the counter to the notice of the tax office. */
async function toNotice(counter: Page): Promise<void> {
  const { code } = receipt;
  await doTask(counter, code, 'Kiểm tra, số hóa, tiếp nhận hồ sơ', {
    texts: {
      'Bên chuyển quyền': 'Nguyễn Văn Cò',
      'Bên nhận quyền': 'Trần Thị Hoa Sen',
      'Thửa đất': 'Thửa 120, tờ bản đồ 14, xã Bình An',
    },
    choices: {
      'Loại biến động': 'Chuyển nhượng',
      'Đã đối chiếu bản gốc': 'Có',
      'Đã số hóa giấy tờ': 'Có',
      'Tiếp nhận': 'Tiếp nhận',
    },
  });
  const branch = await office.as('chuyenvien.datdai');
  await doTask(branch, code, 'Thẩm định hồ sơ, điều kiện thực hiện quyền', {
    choices: { 'Kết quả thẩm định': 'Đủ điều kiện', 'Phải thực hiện nghĩa vụ tài chính': 'Có' },
  });
  await doTask(await office.as('lanhdaophong.datdai'), code, 'Duyệt kết quả thẩm định', {
    choices: { 'Quyết định': 'Đồng ý' },
  });
  await doTask(await office.as('lanhdao.datdai'), code, 'Ký Phiếu chuyển thông tin (Mẫu 19)', {
    texts: { 'Số phiếu': '19/PCTT' },
  });
  await doTask(branch, code, 'Chuyển thông tin cho cơ quan thuế', {
    texts: { 'Ngày chuyển': today() },
  });
  const tax = await office.as('thue.coso1');
  await claimTask(tax, code, 'Xác định nghĩa vụ, ra Thông báo');
  await fillForm(tax, { choices: { 'Kết quả': 'Đã ra Thông báo' } });
  await tax.getByRole('button', { name: /Các khoản phải nộp/u }).click();
  await tax.getByRole('textbox', { name: 'Khoản thu, hàng 1' }).fill('Thuế thu nhập cá nhân');
  await tax.getByRole('textbox', { name: 'Số tiền, hàng 1' }).fill('20000000');
  await fillForm(tax, { texts: { 'Số Thông báo': '35/TB-TCS', 'Hạn nộp': '30/12/2026' } });
  await tax.getByRole('button', { name: 'Hoàn thành' }).click();
  await tax.getByText('Đã hoàn thành bước').waitFor();
}
