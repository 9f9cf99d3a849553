import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế';
const SIGN = 'Ký giấy chứng nhận hoặc thông báo';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures/household-business-registration`);
  await page.getByRole('heading', { level: 1, name: PROCEDURE }).waitFor();
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: SIGN });
  const budget = page.getByRole('textbox', { name: 'Thời hạn của bước: số lượng' });
  await budget.fill('9');
  await budget.press('Tab');
});

afterAll(async () => {
  await office.close();
});

describe('the path of a problem is played on the drawing', () => {
  test('playing begins at the start and says where the token is', async () => {
    await page.getByRole('button', { name: `Phát lại: ${SIGN}` }).click();
    await player().getByRole('button', { name: 'Tạm dừng' }).click();
    await player().getByRole('button', { name: 'Tạm dừng' }).waitFor({ state: 'detached' });

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');

    expect(await status()).toMatch(/^Bước 1\/\d+: Hồ sơ được tiếp nhận$/u);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a step on moves the token, and the working time used is told', async () => {
    const before = await tokenPlace();

    await page.keyboard.press('ArrowRight');
    await player().getByRole('button', { name: 'Tới một bước' }).click();

    expect(await status()).toMatch(/^Bước 3\/\d+: Kiểm tra, số hóa và chuyển hồ sơ$/u);
    expect(await tokenPlace()).not.toBe(before);
    expect(await player().textContent()).toContain('đã dùng 2 giờ');
    expect(await page.locator('.path-minutes').textContent()).toBe('2 giờ');
  });

  test('it runs by itself to the end of the path', async () => {
    await player().getByRole('button', { name: 'Chạy tiếp' }).click();

    await player().getByText('Đã cấp giấy chứng nhận').waitFor({ timeout: 60_000 });

    expect(await player().textContent()).toContain('đã dùng 28 giờ');
  });

  test('Escape takes the token away', async () => {
    await player().getByRole('button', { name: 'Lùi một bước' }).click();

    await page.keyboard.press('Escape');

    await player().waitFor({ state: 'detached' });
    expect(await page.locator('.path-token').count()).toBe(0);
  });

  test('the error keeps the draft from its review, and the button says why', async () => {
    const send = page.getByRole('button', { name: 'Trình thẩm định', exact: true });

    await send.focus();

    expect(await send.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('#forward-reason').textContent()).toBe(
      'Chưa trình được: còn 1 lỗi phải sửa trong bản vẽ.',
    );
    expect(office.scriptErrors).toEqual([]);
  });
});

function player(): Locator {
  return page.getByRole('toolbar', { name: 'Phát lại đường đi' });
}

async function status(): Promise<string> {
  return (await player().getByRole('status').textContent()) ?? '';
}

async function tokenPlace(): Promise<string> {
  return (await page.locator('.path-token-group').getAttribute('style')) ?? '';
}
