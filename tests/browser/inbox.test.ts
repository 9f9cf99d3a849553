import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const STEP = 'Kiểm tra, số hóa và chuyển hồ sơ';
const APPLICANTS = ['Nguyễn Thị Hường', 'Trần Văn Ẩn', 'Lê Thị Nở', 'Phạm Hữu Lực'];

let office: Office;
let page: Page;
const codes: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('tiepnhan.binhan');
  for (const name of APPLICANTS) {
    codes.push((await receiveAtCounter(page, office.program.url, name)).code);
  }
});

afterAll(async () => {
  await office.close();
});

const openInbox = async (there: Page, scope = 'unit') => {
  await there.goto(`${office.program.url}/inbox?scope=${scope}`);
  await there.getByRole('heading', { level: 1, name: 'Hộp việc' }).waitFor();
};
const tab = (there: Page, name: RegExp) => there.getByRole('tab', { name });
const box = (code: string | undefined) =>
  page.getByRole('checkbox', { name: `Chọn việc ${STEP} của hồ sơ ${code}` });

describe('the inbox', () => {
  test('three tasks are ticked as a range and claimed without a mouse', async () => {
    await openInbox(page);
    await tab(page, /^Việc của đơn vị \(4\)$/u).waitFor();
    await box(codes[0]).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    const bar = page.getByRole('region', { name: 'Các việc đã chọn' });
    await bar.getByText('Đã chọn 3 việc').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const claim = bar.getByRole('button', { name: 'Nhận 3 việc' });
    await pressTabTo(claim, 'Shift+Tab');

    await page.keyboard.press('Enter');

    await page.getByRole('status').filter({ hasText: 'Đã xong 3 việc.' }).waitFor();
    await tab(page, /^Việc của tôi \(3\)$/u).waitFor();
  });

  test('what cannot be done is listed with its reason, the rest is done', async () => {
    await openInbox(page);
    await page.getByRole('checkbox', { name: 'Chọn tất cả việc đang hiện' }).click();
    await page.getByRole('button', { name: 'Hoàn thành cùng lúc' }).click();
    const dialog = page.getByRole('dialog', { name: `Hoàn thành 4 việc “${STEP}”` });
    await dialog.getByText('Điền một lần cho tất cả').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    const head = await office.as('truongmotcua.binhan');
    await openInbox(head);
    await head.getByRole('checkbox', { name: 'Chọn tất cả việc đang hiện' }).click();
    await head.getByRole('button', { name: 'Nhận 4 việc' }).click();

    const outcome = head.getByRole('alert').filter({ hasText: 'Còn 4 việc không làm được' });
    await outcome.waitFor();
    expect(await outcome.getByRole('listitem').count()).toBe(4);
    expect(await seriousViolations(head)).toEqual([]);
  });

  test('the head assigns a task, and it is found in the workload', async () => {
    const head = await office.as('truongmotcua.binhan');
    await openInbox(head);
    const last = head.getByRole('checkbox', { name: new RegExp(`${codes[3]}$`, 'u') });
    await last.click();
    await head.getByRole('button', { name: 'Giao cho người xử lý' }).click();
    const dialog = head.getByRole('dialog', { name: 'Giao 1 việc' });
    await dialog.getByRole('combobox', { name: 'Người xử lý' }).waitFor();
    expect(await seriousViolations(head)).toEqual([]);

    await dialog.getByRole('button', { name: 'Giao việc' }).click();

    await head.getByRole('status').filter({ hasText: 'Đã xong 1 việc.' }).waitFor();
    await tab(head, /^Khối lượng việc$/u).click();
    const person = head.getByRole('rowheader', { name: 'Trần Thị Mai Khanh' });
    const row = head.getByRole('row').filter({ has: person });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['0', '4', '0', '0']);
    expect(await seriousViolations(head)).toEqual([]);
  });

  test('what comes next is listed for whose step it is', async () => {
    const division = await office.as('lanhdaophong.binhan');
    await openInbox(division, 'coming');
    await tab(division, /^Sắp chuyển đến \(4\)$/u).waitFor();

    const row = division.getByRole('row').filter({ hasText: codes[0] ?? '' });
    await row.getByText('Phân công thụ lý').waitFor();

    await row.getByText(STEP).waitFor();
    expect(await seriousViolations(division)).toEqual([]);
  });

  test('a star on a row is found in the watched list and on the dossier', async () => {
    await openInbox(page);
    const star = page.getByRole('button', { name: `Theo dõi hồ sơ ${codes[1]}` });
    await star.click();
    await tab(page, /^Đang theo dõi \(1\)$/u).click();
    const row = page.getByRole('row').filter({ hasText: codes[1] ?? '' });
    await row.getByText(STEP).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await row.getByRole('link', { name: codes[1] ?? '' }).click();

    const button = page.getByRole('button', { name: 'Đang theo dõi' });
    await button.click();
    await page.getByRole('button', { name: /^☆ Theo dõi$/u }).waitFor();
  });

  test('a filter is kept for the unit, used by a colleague, and deleted by its owner', async () => {
    await openInbox(page, 'mine');
    await page.getByRole('searchbox', { name: /^Tìm theo/u }).fill('huong');
    await page.getByText('Đang hiện 1 trong 1 việc').waitFor();
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bộ lọc đã lưu' });
    await dialog.getByRole('textbox', { name: 'Tên cho bộ lọc hiện tại' }).fill('Bà Hường');
    const share = dialog.getByRole('combobox', { name: 'Dùng chung với' });
    await share.selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Lưu bộ lọc' }).click();
    const use = { name: 'Dùng bộ lọc Bà Hường' };
    await dialog.getByRole('button', use).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    const colleague = await office.as('traketqua.binhan');
    await openInbox(colleague);
    await colleague.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await colleague.getByText('của Trần Thị Mai Khanh').waitFor();
    await colleague.getByRole('button', use).click();

    await colleague.getByRole('tab', { name: /^Việc của tôi/u, selected: true }).waitFor();
    const search = colleague.getByRole('searchbox', { name: /^Tìm theo/u });
    expect(await search.inputValue()).toBe('huong');
    await dialog.getByRole('button', { name: 'Xóa bộ lọc Bà Hường' }).click();
    await dialog.getByText('Chưa có bộ lọc nào được lưu').waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

const TABS_MAX = 40;

/** Presses the key until this has the focus. */
async function pressTabTo(
  wanted: ReturnType<Page['getByRole']>,
  key: 'Tab' | 'Shift+Tab',
): Promise<void> {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Expected to come to it by ${key}, but ${TABS_MAX} did not lead there.`);
}
