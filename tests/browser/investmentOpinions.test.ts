import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const INVESTMENT = {
  code: '1.009645',
  name: 'Chấp thuận chủ trương đầu tư thuộc thẩm quyền Ủy ban nhân dân cấp tỉnh',
};
const SYNTHESISE = 'Tổng hợp, tiếp tục thẩm định';

/** Who was asked, their step, the field, and what they answered. */
const OPINIONS = [
  [
    'chuyenvien.moitruong',
    'Sở NN&MT: đất đai, môi trường',
    'Sở Nông nghiệp và Môi trường',
    'Đất phù hợp quy hoạch',
  ],
  ['canbo.congan', 'Công an tỉnh: an ninh', 'Công an tỉnh', 'Không có ý kiến khác'],
  [
    'chuyenvien.taichinh',
    'Ghi nhận ý kiến UBND xã nơi thực hiện',
    'UBND cấp xã nơi thực hiện',
    'Xã thống nhất',
  ],
] as const;

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(
    await office.as('tiepnhan.binhan'),
    url,
    'Công ty TNHH Gạo An Bình',
    INVESTMENT,
  );
});

afterAll(async () => {
  await office.close();
});

describe('opinions of several agencies', () => {
  test('the department of finance chooses whom it asks, and signs the letter', async () => {
    await doTask(await office.as('tiepnhan.binhan'), receipt.code, 'Kiểm tra, số hóa, tiếp nhận', {
      texts: {
        'Nhà đầu tư': 'Công ty TNHH Gạo An Bình',
        'Dự án': 'Nhà máy xay xát',
        'Địa điểm': 'Xã Bình An',
        'Vốn đầu tư (tỷ đồng)': '45',
      },
      choices: { 'Tiếp nhận': 'Tiếp nhận' },
    });
    const head = await office.as('lanhdaophong.taichinh');
    await doTask(head, receipt.code, 'Phân công', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Thị Lan Chi' },
    });
    await doTask(
      await office.as('chuyenvien.taichinh'),
      receipt.code,
      'Thẩm định sơ bộ, soạn văn bản xin ý kiến',
      {
        texts: { 'Dự thảo văn bản': 'Kính gửi các cơ quan' },
        choices: {
          'Xin ý kiến Sở NN&MT (đất đai, môi trường)': 'Có',
          'Xin ý kiến Sở Xây dựng': 'Không',
          'Xin ý kiến Công an tỉnh': 'Có',
          'Xin ý kiến Sở KH&CN': 'Không',
        },
      },
    );
    await doTask(head, receipt.code, 'Xem xét dự thảo văn bản');
    await doTask(await office.as('lanhdao.taichinh'), receipt.code, 'Ký văn bản lấy ý kiến', {
      texts: { 'Số văn bản': '88/STC-ĐT' },
    });
  });

  test('those who are asked have the dossier, the others do not', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await findDossier(counter, url, receipt.code);
    for (const [, step] of OPINIONS) await counter.getByText(step).first().waitFor();
    for (const username of ['chuyenvien.xaydung', 'chuyenvien.khoahoc']) {
      const other = await office.as(username);
      await other.getByRole('tab', { name: /Việc của đơn vị/u }).click();
      await other.getByText('Đơn vị không còn việc chờ').waitFor();
    }
  });

  test('what they answered is before the officer who sums it up, under their names', async () => {
    for (const [username, step, agency, words] of OPINIONS) {
      await doTask(await office.as(username), receipt.code, step, {
        texts: { [`Ý kiến của ${agency}`]: words },
      });
    }
    const page = await office.as('chuyenvien.taichinh');
    await claimTask(page, receipt.code, SYNTHESISE);
    const shown = await page.getByRole('main').innerText();
    for (const [, , agency, words] of OPINIONS) {
      expect(shown).toMatch(new RegExp(`Ý kiến của ${agency}\\s+${words}`, 'u'));
    }
    expect(shown).toMatch(/Ý kiến của Sở Xây dựng\s+–/u);
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});
