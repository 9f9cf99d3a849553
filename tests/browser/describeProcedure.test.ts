import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const SLUG = 'household-business-registration-4h';
const APPRAISE = 'Thẩm định, dự thảo giấy chứng nhận';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.locator('.djs-shape[data-element-id="appraise"]').waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('a procedure is described in the panel', () => {
  test('with its levels, who receives and decides, and what comes out', async () => {
    // Open, as the drawing says its level.
    await properties().getByText('Thành lập và hoạt động của hộ kinh doanh').waitFor();
    expect(await properties().getByRole('checkbox', { name: 'Cấp xã' }).isChecked()).toBe(true);
    const province = properties().getByRole('checkbox', { name: 'Cấp tỉnh' });
    await province.click();
    await fillAndLeave(textbox('Nơi tiếp nhận, trả kết quả'), 'Trung tâm PVHCC cấp xã');
    await fillAndLeave(textbox('Cơ quan có thẩm quyền giải quyết'), 'UBND cấp xã');
    await fillAndLeave(textbox('Kết quả giải quyết'), 'Giấy chứng nhận đăng ký hộ kinh doanh');

    await expect.poll(() => province.isChecked()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('who would do a step today is said by name', async () => {
    await choose(APPRAISE);

    const holders = properties().getByRole('region', { name: 'Hôm nay ai làm' });
    await holders.getByText('Phòng Kinh tế xã Bình An: Nguyễn Văn Thuận').waitFor();
    await picture(page, 'designer');
    await properties()
      .getByRole('combobox', { name: 'Cơ quan, đơn vị' })
      .selectOption({ label: 'Bộ phận một cửa (Trung tâm phục vụ hành chính công)' });
    await properties()
      .getByRole('combobox', { name: 'Chức danh' })
      .selectOption({ label: 'Cán bộ tiếp nhận' });
    await holders.getByText('Trần Thị Mai Khanh', { exact: false }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a step stands on a legal text of its own, which says when it is over', async () => {
    await properties().getByRole('button', { name: 'Thêm căn cứ' }).click();
    const basis = properties().getByRole('region', { name: 'Căn cứ 1' });
    await fillAndLeave(field(basis, 'Văn bản'), 'Nghị định 01/2021/NĐ-CP');
    await fillAndLeave(field(basis, 'Điều, khoản'), 'Điều 87');
    await fillAndLeave(field(basis, 'Hiệu lực từ ngày'), '04/01/2021');
    await fillAndLeave(field(basis, 'Hiệu lực đến ngày'), '30/06/2025');

    await basis.getByText('Văn bản này đã hết hiệu lực sau ngày 30/06/2025.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('all of it is among the changes, in words', async () => {
    await page.getByRole('button', { name: /^Thay đổi/u }).click();
    const changes = page.getByRole('region', { name: 'Thay đổi của bản nháp' });

    await changes.getByText('Cơ quan có thẩm quyền giải quyết', { exact: false }).waitFor();
    await changes.getByText('cấp tỉnh', { exact: false }).first().waitFor();
    await changes.getByText('Nghị định 01/2021/NĐ-CP', { exact: false }).first().waitFor();
    await changes.getByRole('button', { name: 'Đóng' }).click();
  });

  test('and is there again after saving and loading', async () => {
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Đã lưu', { exact: false }).first().waitFor();
    await page.reload();
    await page.locator('.djs-shape[data-element-id="appraise"]').waitFor();

    await expect
      .poll(() => textbox('Kết quả giải quyết').inputValue())
      .toBe('Giấy chứng nhận đăng ký hộ kinh doanh');
    await choose(APPRAISE);
    const basis = properties().getByRole('region', { name: 'Căn cứ 1' });
    expect(await field(basis, 'Hiệu lực đến ngày').inputValue()).toBe('30/06/2025');
    expect(office.scriptErrors).toEqual([]);
  });
});

function properties(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function textbox(name: string): Locator {
  return field(properties(), name);
}

function field(within: Locator, name: string): Locator {
  return within.getByRole('textbox', { name });
}

async function choose(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: name });
  await expect.poll(() => textbox('Tên').first().inputValue()).toBe(name);
}

async function fillAndLeave(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.press('Tab');
}
