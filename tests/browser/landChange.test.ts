import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, doTask, fillForm } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const LAND = {
  code: '9.000201',
  name:
    'Đăng ký biến động quyền sử dụng đất (chuyển nhượng, thừa kế, tặng cho), ' +
    'có nghĩa vụ tài chính',
};
const STATUS_6 = 'Yêu cầu thực hiện nghĩa vụ tài chính';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(
    await office.as('tiepnhan.binhan'),
    url,
    'Trần Thị Hoa Sen',
    LAND,
  );
});

afterAll(async () => {
  await office.close();
});

describe('a change of a land right, with an obligation to pay', () => {
  test('goes from the counter over the land branch and the land office', async () => {
    await doTask(
      await office.as('tiepnhan.binhan'),
      receipt.code,
      'Kiểm tra, số hóa, tiếp nhận hồ sơ',
      {
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
      },
    );
    const branch = await office.as('chuyenvien.datdai');
    await doTask(branch, receipt.code, 'Thẩm định hồ sơ, điều kiện thực hiện quyền', {
      choices: { 'Kết quả thẩm định': 'Đủ điều kiện', 'Phải thực hiện nghĩa vụ tài chính': 'Có' },
    });
    await doTask(await office.as('lanhdaophong.datdai'), receipt.code, 'Duyệt kết quả thẩm định', {
      choices: { 'Quyết định': 'Đồng ý' },
    });
    await doTask(
      await office.as('lanhdao.datdai'),
      receipt.code,
      'Ký Phiếu chuyển thông tin (Mẫu 19)',
      { texts: { 'Số phiếu': '19/PCTT' } },
    );
    await doTask(branch, receipt.code, 'Chuyển thông tin cho cơ quan thuế', {
      texts: { 'Ngày chuyển': today() },
    });
  });

  test('the tax office says what has to be paid, and the sum is reckoned', async () => {
    const page = await office.as('thue.coso1');
    await claimTask(page, receipt.code, 'Xác định nghĩa vụ, ra Thông báo');
    await fillForm(page, { choices: { 'Kết quả': 'Đã ra Thông báo' } });
    await addLine(page, 1, 'Lệ phí trước bạ', '4000000');
    await addLine(page, 2, 'Thuế thu nhập cá nhân', '16000000');
    await page.getByText('20.000.000', { exact: false }).first().waitFor();
    await fillForm(page, { texts: { 'Số Thông báo': '35/TB-TCS', 'Hạn nộp': '30/12/2026' } });
    await page.getByRole('button', { name: 'Hoàn thành' }).click();
    await page.getByText('Đã hoàn thành bước').waitFor();
  });

  test('stands at status 6 with its clock paused, on its page and for the applicant', async () => {
    const page = await office.as('chuyenvien.datdai');
    await findDossier(page, url, receipt.code);
    await page.getByText(STATUS_6, { exact: true }).first().waitFor();
    await page.getByText('Đang tạm dừng tính thời gian', { exact: true }).waitFor();
    const wait = page.getByRole('region', { name: 'Chờ thực hiện nghĩa vụ tài chính' });
    await wait.getByText('Cán bộ tiếp nhận của bộ phận một cửa ghi nhận việc này.').waitFor();

    const applicant = await track();
    await applicant.getByText(STATUS_6, { exact: true }).waitFor();
    await applicant.getByText('Tạm dừng tính thời gian').waitFor();
    const shown = await applicant.getByRole('main').innerText();
    expect(shown).toContain('Số Thông báo: 35/TB-TCS');
    expect(shown).toContain('Tổng phải nộp: 20.000.000 đồng');
    expect(shown).toContain('Hạn nộp: 30/12/2026');
    expect(shown).not.toContain('Hoa Sen');
    expect(await seriousViolations(applicant)).toEqual([]);
    await applicant.context().close();
  });

  test('goes on with what was left of its time when the counter records the payment', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);
    await fillForm(page, {
      texts: { 'Số tiền đã nộp': '20000000', 'Ngày nộp': today(), 'Số chứng từ': 'CT0001' },
    });
    expect(await seriousViolations(page)).toEqual([]);
    const wait = page.getByRole('region', { name: 'Chờ thực hiện nghĩa vụ tài chính' });
    await wait.getByRole('button', { name: 'Ghi nhận đã tiếp nhận' }).click();

    await page.getByText('Đang tính thời gian giải quyết').waitFor();
    await page
      .getByText('còn 8 ngày làm việc')
      .or(page.getByText(/^còn 7 ngày/u))
      .waitFor();
    const ledger = page.getByRole('region', { name: 'Cách tính ngày hẹn trả' });
    await ledger.getByText(/^Tính từ .*, 8 ngày làm việc, đến /u).waitFor();
    await page.getByText('Nhận thông điệp tại “Chờ thực hiện nghĩa vụ tài chính”').waitFor();
  });

  test('the certificate is drafted, signed and handed over, and the applicant has it', async () => {
    const branch = await office.as('chuyenvien.datdai');
    const head = await office.as('lanhdaophong.datdai');
    await doTask(branch, receipt.code, 'Đối chiếu chứng từ với Thông báo', {
      choices: { 'Chứng từ khớp Thông báo': 'Có' },
    });
    await doTask(branch, receipt.code, 'Lập tờ trình, in GCN, cập nhật CSDL đất đai', {
      texts: { 'Nội dung Giấy chứng nhận': 'Giấy chứng nhận cho bà Trần Thị Hoa Sen' },
      choices: { 'Đã cập nhật CSDL đất đai': 'Có' },
    });
    await doTask(head, receipt.code, 'Trình duyệt', { choices: { 'Quyết định': 'Đồng ý' } });
    await doTask(await office.as('lanhdao.datdai'), receipt.code, 'Ký Giấy chứng nhận', {
      texts: { 'Số phát hành Giấy chứng nhận': 'AA 00000001' },
    });
    await doTask(branch, receipt.code, 'Chuyển kết quả cho TTPVHCC', {
      choices: { 'Phải thu bản gốc khi trả': 'Có' },
    });
    await doTask(await office.as('traketqua.binhan'), receipt.code, 'Thu bản gốc, trả kết quả', {
      texts: { 'Người nhận': 'Trần Thị Hoa Sen', 'Số định danh người nhận': '079000000001' },
      choices: { 'Cách trả': 'Tại quầy' },
    });

    const applicant = await track();
    await applicant.getByText('Đã trả kết quả', { exact: false }).first().waitFor();
    await applicant.context().close();
    expect(office.scriptErrors).toEqual([]);
  });
});

/** The applicant opens the address of the QR code. */
async function track(): Promise<Page> {
  const page = await office.stranger();
  await page.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
  return page;
}

async function addLine(page: Page, row: number, item: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: /Các khoản phải nộp/u }).click();
  await page.getByRole('textbox', { name: `Khoản thu, hàng ${row}` }).fill(item);
  await page.getByRole('textbox', { name: `Số tiền, hàng ${row}` }).fill(amount);
}
