import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const BUNDLE = {
  code: '1.011537',
  name: 'Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
};
const DEREGISTER = 'Công an xã: xóa đăng ký thường trú';
const AID = 'UBND xã: hồ sơ hỗ trợ mai táng';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Lê Thị Mười', BUNDLE);
});

afterAll(async () => {
  await office.close();
});

describe('death, residence and funeral benefit in one declaration', () => {
  test('the counter writes down which procedures the relatives chose', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await doTask(counter, receipt.code, 'Tiếp nhận, ghi gói thủ tục đã chọn', {
      texts: { 'Người mất': 'Lê Văn Chín', 'Ngày mất': today(), 'Thân nhân khai': 'Lê Thị Mười' },
      choices: {
        'Gói thủ tục': '3 thủ tục: khai tử, xóa đăng ký thường trú, mai táng phí',
        'Nhóm đối tượng hưởng mai táng phí': 'Bảo trợ xã hội, hưu trí xã hội',
        'Người mất đang hưởng tuất hằng tháng': 'Không',
        'Kết quả kiểm tra': 'Hợp lệ',
      },
    });
    await doTask(await office.as('tuphap.binhan'), receipt.code, 'Đăng ký khai tử', {
      texts: { 'Nơi mất, nguyên nhân': 'Mất tại nhà, già yếu' },
      choices: { 'Cần xác minh': 'Không' },
    });
    await doTask(await office.as('lanhdao.binhan'), receipt.code, 'Ký Trích lục khai tử', {
      texts: { 'Số trích lục': '41/TLKT' },
    });
  });

  test('only the agencies of the chosen procedures have work, side by side', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);
    await page.getByRole('link', { name: DEREGISTER }).waitFor();
    await page.getByRole('link', { name: AID }).waitFor();
    const next = page.getByText('Bước tiếp theo').locator('xpath=following-sibling::*[1]');
    expect((await next.innerText()).split(', ').toSorted()).toEqual([
      'Ký quyết định hỗ trợ mai táng',
      'Trả kết quả',
      'Xác nhận đã chi trả (chuyển khoản)',
    ]);
    for (const username of ['chuyenvien.bhxh', 'chuyenvien.noivu']) {
      const other = await office.as(username);
      await other.getByRole('tab', { name: /Việc của đơn vị/u }).click();
      await other.getByText('Đơn vị không còn việc chờ').waitFor();
    }
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the join waits for the last of them', async () => {
    await doTask(await office.as('congan.binhan'), receipt.code, DEREGISTER, {
      texts: { 'Ngày xóa': today() },
    });
    const counter = await office.as('tiepnhan.binhan');
    await findDossier(counter, url, receipt.code);
    await counter.getByText(AID).first().waitFor();
    await doTask(await office.as('chuyenvien.binhan'), receipt.code, AID, {
      texts: { 'Mức hỗ trợ': '12000000' },
    });
    await doTask(await office.as('lanhdao.binhan'), receipt.code, 'Ký quyết định hỗ trợ mai táng', {
      texts: { 'Số quyết định': '12/QĐ-UBND' },
    });
  });

  test('then the benefit is paid and the results are returned', async () => {
    await doTask(
      await office.as('tiepnhan.binhan'),
      receipt.code,
      'Xác nhận đã chi trả (chuyển khoản)',
      {
        texts: { 'Ngày chi trả': today(), 'Người nhận, số tài khoản': 'Lê Thị Mười, 0123456789' },
      },
    );
    await doTask(await office.as('traketqua.binhan'), receipt.code, 'Trả kết quả', {
      texts: { 'Người nhận': 'Lê Thị Mười', 'Số định danh người nhận': '079000000001' },
      choices: { 'Cách trả': 'Tại quầy' },
    });
    const page = await office.stranger();
    await page.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
    await page.getByText('Đã trả kết quả', { exact: false }).first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Mười');
    await page.context().close();
    expect(office.scriptErrors).toEqual([]);
  });
});
