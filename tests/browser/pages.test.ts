import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import { HOUSEHOLD, receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

/** What a page shows once it is read, and who opens it. */
type Visit = { readonly path: string; readonly who: string | null; readonly heading: string };

const VISITS: readonly Visit[] = [
  { path: '/login', who: null, heading: 'Đăng nhập' },
  { path: '/inbox', who: 'tiepnhan.binhan', heading: 'Hộp việc' },
  { path: '/counter', who: 'tiepnhan.binhan', heading: 'Tiếp nhận hồ sơ' },
  { path: '/dossiers', who: 'tiepnhan.binhan', heading: 'Hồ sơ' },
  { path: '/procedures', who: 'caicach.tinh', heading: 'Quy trình' },
  {
    path: '/procedures/household-business-registration',
    who: 'caicach.tinh',
    heading: 'Đăng ký thành lập hộ kinh doanh',
  },
  { path: '/admin', who: 'quantri.tinh', heading: 'Quản trị' },
  { path: '/nowhere', who: 'quantri.tinh', heading: 'Không tìm thấy trang' },
  { path: '/tracking', who: null, heading: 'Tra cứu' },
];

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Nguyễn Văn Tư');
});

afterAll(async () => {
  await office.close();
});

describe('no page keeps anybody out', () => {
  test.each(VISITS)('$path', async ({ path, who, heading }) => {
    const page = who === null ? await office.stranger() : await office.as(who);
    await page.goto(`${url}${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a task, its dossier and what the applicant sees', async () => {
    const page = await office.as('tiepnhan.binhan');
    await page.goto(`${url}/inbox`);
    await page.getByRole('row').filter({ hasText: receipt.code }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Hoàn thành' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('link', { name: new RegExp(`Mở hồ sơ ${receipt.code}`, 'u') }).click();
    await page.getByRole('heading', { name: 'Cách tính ngày hẹn trả' }).waitFor();
    await page.locator('.djs-element[data-element-id="intake"]').waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    const applicant = await office.stranger();
    await applicant.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
    await applicant.getByText(receipt.code).first().waitFor();
    expect(await seriousViolations(applicant)).toEqual([]);
  });
});

describe('the screens', () => {
  test('speak English by one switch, and remember it', async () => {
    const page = await office.stranger();
    await page.goto(`${url}/login`);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('have no text of the drawing tool left in English', async () => {
    const page = await office.as('caicach.tinh');
    await page.goto(`${url}/procedures/household-business-registration`);
    await page.locator('.djs-element[data-element-id="appraise"]').click();
    await page.locator('.djs-context-pad').waitFor();
    expect(await page.locator('[data-missed-texts]:not([data-missed-texts=""])').count()).toBe(0);
  });

  test('say so when a part of the program cannot be read', async () => {
    const page = await office.as('traketqua.binhan');
    await page.route('**/DossierListPage*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
    await page.getByRole('alert').getByText('Trang gặp lỗi').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.unroute('**/DossierListPage*.js');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ' }).waitFor();
  });

  test('call the days that nobody has chosen a sample', async () => {
    const page = await office.as('quantri.tinh');
    await page.goto(`${url}/admin`);
    await page.getByText(/^Đã gửi xong: xóa sau 365 ngày \(mẫu, cần đối chiếu/u).waitFor();
  });

  test('show the administration to nobody else', async () => {
    const page = await office.as('traketqua.binhan');
    await page.goto(`${url}/admin`);
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
  });

  test('put a task on a phone as a card, with nothing beside the screen', async () => {
    const page = await office.as('tiepnhan.binhan');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${url}/inbox`);
    const claim = page.getByRole('button', { name: new RegExp(`của hồ sơ ${receipt.code}$`, 'u') });
    await claim.waitFor();
    const box = await claim.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 391)).toBeLessThanOrEqual(390);
    const { scrolled, seen } = await page.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(scrolled).toBe(seen);
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 860 });
  });

  test('let the counter receive for another commune, which then has the task', async () => {
    const page = await office.as('tiepnhan.binhan');
    const elsewhere = { ...HOUSEHOLD, decidedBy: 'Ủy ban nhân dân xã Thạnh Phú Đông' };
    const { code } = await receiveAtCounter(page, url, 'Bùi Quốc Hưng', elsewhere);
    await doTask(page, code, 'Kiểm tra, số hóa và chuyển hồ sơ', INTAKE);
    const there = await office.as('lanhdaophong.thanhphu');
    await there.getByRole('tab', { name: /Việc của đơn vị/u }).click();
    await there.getByRole('row').filter({ hasText: code }).getByText('Phân công thụ lý').waitFor();
  });

  test('are worked with the keyboard alone: from the inbox to a claimed task', async () => {
    const page = await office.as('tiepnhan.binhan');
    await page.goto(`${url}/inbox`);
    await page.getByRole('row').filter({ hasText: receipt.code }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page
      .getByText(/^Đã nhận việc/u)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /Việc của tôi/u }).press('Enter');
    const mine = page.getByRole('tabpanel', { name: /Việc của tôi/u });
    await mine.getByRole('row').filter({ hasText: receipt.code }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hoàn thành' }).waitFor();
  });
});
