import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.stranger();
  await page.goto(`${office.program.url}/login`);
});

afterAll(async () => {
  await office.close();
});

const person = (name: string) => page.getByRole('button', { name: `Đăng nhập là ${name}` });

describe('the accounts of the demonstration', () => {
  test('stand by place, the first commune open', async () => {
    await person('Trần Thị Mai Khanh').waitFor();

    expect(await page.locator('summary').allInnerTexts()).toEqual([
      'Ủy ban nhân dân xã Bình An (9)',
      'Ủy ban nhân dân xã Thạnh Phú Đông (7)',
      'Ủy ban nhân dân phường Tân Lộc (7)',
      expect.stringMatching(/^Ủy ban nhân dân tỉnh An Bình Đông \(\d+\)$/u),
      expect.stringMatching(/^Cơ quan phục vụ nhiều xã: .* \(\d+\)$/u),
    ]);
    expect(await person('Tạ Thị Phương Linh').isVisible()).toBe(false);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('are found by name, agency or work, also without diacritics', async () => {
    const search = page.getByRole('searchbox', { name: 'Tìm theo tên, cơ quan hoặc công việc' });
    await search.fill('thue co so');
    await person('Tạ Thị Phương Linh').waitFor();
    expect(await person('Trần Thị Mai Khanh').count()).toBe(0);
    await search.fill('khong co ai');
    await page.getByText('Không có tài khoản nào khớp.').waitFor();
    await search.fill('tiep nhan binh an');

    await person('Trần Thị Mai Khanh').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});
