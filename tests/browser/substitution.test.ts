import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

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

describe('an officer is away', () => {
  test('the head of the division names a substitute', async () => {
    const page = await office.as('lanhdaophong.binhan');
    await page.getByRole('link', { name: 'Vắng mặt, người thay' }).click();
    await page.getByText('Không ai đang được thay').waitFor();
    await page.getByRole('button', { name: 'Cử người thay' }).click();
    await page.getByText('Chọn người vắng, người thay', { exact: false }).waitFor();
    const choose = async (label: string, name: string) => {
      const list = page.getByRole('combobox', { name: label });
      const option = list.locator('option', { hasText: name });
      await list.selectOption((await option.getAttribute('value')) ?? '');
    };
    await choose('Người vắng', 'Nguyễn Văn Thuận');
    await choose('Người thay', 'Huỳnh Tấn Lực');
    await page.getByRole('textbox', { name: 'Từ ngày' }).fill(today());
    await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill(today());
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Nghỉ phép');
    await page.getByRole('button', { name: 'Cử người thay' }).click();

    await page.getByText('Đang thay', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the substitute does the step, and the history says for whom', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await doTask(counter, receipt.code, 'Kiểm tra, số hóa và chuyển hồ sơ', INTAKE);
    await doTask(await office.as('lanhdaophong.binhan'), receipt.code, 'Phân công thụ lý', {
      texts: { 'Chuyên viên thụ lý': 'Nguyễn Văn Thuận' },
    });
    const page = await office.as('tuphap.binhan');
    await doTask(page, receipt.code, 'Thẩm định hồ sơ', {
      choices: { 'Kết quả thẩm định': 'Đủ điều kiện' },
    });

    await findDossier(page, url, receipt.code);
    await page.getByText('Huỳnh Tấn Lực (thay Nguyễn Văn Thuận)').first().waitFor();
  });

  test('the head ends it when the officer is back', async () => {
    const page = await office.as('lanhdaophong.binhan');
    await page.getByRole('link', { name: 'Vắng mặt, người thay' }).click();
    await page.getByRole('button', { name: 'Kết thúc ngay việc thay Nguyễn Văn Thuận' }).click();

    await page.getByText('Không ai đang được thay').waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});
