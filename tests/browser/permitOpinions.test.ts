import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, doTask, fillForm } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const PERMIT = { code: '1.013225', name: 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ' };
const APPRAISE = 'Thẩm định hồ sơ, đối chiếu quy hoạch';
const OPINION = 'Ghi nhận ý kiến từng cơ quan';
const DRAFT = 'Dự thảo GPXD, đóng dấu điện tử bản vẽ';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Đỗ Văn Nhà', PERMIT);
});

afterAll(async () => {
  await office.close();
});

describe('a building permit for which agencies are asked', () => {
  test('is appraised, and the officer says which agencies are asked', async () => {
    await doTask(
      await office.as('tiepnhan.binhan'),
      receipt.code,
      'Kiểm tra hồ sơ, tra CSDL đất đai, tiếp nhận',
      {
        texts: { 'Chủ đầu tư': 'Đỗ Văn Nhà', 'Địa điểm xây dựng': 'Ấp 3', 'Số tầng': '2' },
        choices: { 'Bản vẽ đã ký số': 'Có', 'Tiếp nhận': 'Tiếp nhận' },
      },
    );
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Phân công thụ lý', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
    });
    const officer = await office.as('chuyenvien.binhan');
    await claimTask(officer, receipt.code, APPRAISE);
    await fillForm(officer, {
      choices: {
        'Cần kiểm tra thực địa': 'Không',
        'Cần lấy ý kiến cơ quan quản lý': 'Có',
        'Thiếu giấy tờ': 'Không',
      },
    });
    await officer.getByRole('checkbox', { name: 'Phòng cháy, chữa cháy' }).check();
    await officer.getByRole('checkbox', { name: 'Hạ tầng kỹ thuật' }).check();
    await officer.getByRole('button', { name: 'Hoàn thành' }).click();
    await officer.getByText(`Đã hoàn thành bước "${APPRAISE}"`).waitFor();
  });

  test('waits for one opinion of each, and the officer writes down whose it is', async () => {
    const officer = await office.as('chuyenvien.binhan');
    await findDossier(officer, url, receipt.code);
    await officer.getByRole('link', { name: OPINION }).first().waitFor();
    expect(await officer.getByRole('link', { name: OPINION }).count()).toBe(2);
    await answer('1', 'Phòng cháy, chữa cháy', 'Đồng ý');
    await findDossier(officer, url, receipt.code);
    await officer.getByRole('link', { name: OPINION }).waitFor();
    expect(await officer.getByRole('link', { name: DRAFT }).count()).toBe(0);
    expect(await seriousViolations(officer)).toEqual([]);
  });

  test('goes on when the last of them has answered, and is granted', async () => {
    await answer('2', 'Hạ tầng kỹ thuật', 'Đồng ý, đấu nối theo quy hoạch');
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, DRAFT, {
      texts: { 'Nội dung giấy phép': 'Nhà ở 2 tầng' },
      choices: { 'Đã đóng dấu điện tử bản vẽ (Mẫu 06)': 'Có' },
    });
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Duyệt dự thảo', {
      choices: { 'Quyết định': 'Đồng ý' },
    });
    await doTask(await office.as('lanhdao.binhan'), receipt.code, 'Ký giấy phép', {
      choices: { 'Quyết định': 'Ký' },
    });
    await doTask(await office.as('vanthu.binhan'), receipt.code, 'Phát hành, thu lệ phí', {
      texts: { 'Số văn bản': '15/GPXD', 'Ngày ban hành': today() },
    });
    expect(office.scriptErrors).toEqual([]);
  });
});

/** The officer enters what one agency answered, as one of the tasks side by side. */
async function answer(item: string, agency: string, words: string): Promise<void> {
  const page = await office.as('chuyenvien.binhan');
  await doTask(page, receipt.code, `${OPINION} (mục ${item})`, {
    texts: { 'Ý kiến của cơ quan': words },
    choices: { 'Cơ quan trả lời': agency },
  });
}
