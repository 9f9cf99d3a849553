import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { launchBrowser } from '../support/browser.ts';
import { startProgram, type RunningProgram } from '../support/startProgram.ts';
import { seriousViolations } from './seriousViolations.ts';

const FIRST = 'mot mat khau rat dai';
const SETTINGS = { LIENTHONG_DEMO: 'off' };

let folder: string;
let program: RunningProgram;
let browser: Browser;
let page: Page;
let officer: Page;
let made = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-staff-'));
  const account = ['--administrator', 'quantri', '--name', 'Kiều Anh Dũng', '--password-stdin'];
  const command = [join(ROOT, 'scripts/lienthong.mjs'), 'seed', '--data', folder, ...account];
  const seeded = spawnSync(process.execPath, command, {
    input: `${FIRST}\n`,
    env: { ...process.env, ...SETTINGS },
  });
  expect(seeded.status).toBe(0);
  [program, browser] = await Promise.all([startProgram(folder, SETTINGS), launchBrowser()]);
  page = await newPage();
  officer = await newPage();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 860 },
    locale: 'vi-VN',
  });
  return context.newPage();
}

async function enter(who: Page, username: string, password: string): Promise<void> {
  await who.goto(`${program.url}/login`);
  await who.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await who.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await who.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

type Unit = {
  readonly name: string;
  readonly parent: string;
  readonly kind: 'province' | 'commune' | 'one-stop';
  readonly level: string;
  readonly code: string;
  /** Empty: that of what it is part of. */
  readonly unit: string;
};

async function addAgency(unit: Unit): Promise<void> {
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ quan' });
  await dialog.getByRole('textbox', { name: 'Tên' }).fill(unit.name);
  await dialog.getByRole('combobox', { name: 'Trực thuộc' }).selectOption(unit.parent);
  await dialog.getByRole('combobox', { name: 'Loại' }).selectOption(unit.kind);
  await dialog.getByRole('combobox', { name: 'Cấp' }).selectOption(unit.level);
  await dialog.getByRole('textbox', { name: 'Mã định danh' }).fill(unit.code);
  const territory = dialog.getByRole('textbox', { name: 'Mã địa bàn' });
  if (unit.unit !== '') await territory.fill(unit.unit);
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await page.getByText(`Đã lưu ${unit.name}.`).waitFor();
  await dialog.waitFor({ state: 'hidden' });
}

test('the administrator enters the agencies of a province, from the top down', async () => {
  await enter(page, 'quantri', FIRST);
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  await page.goto(`${program.url}/admin`);
  await page.getByText('Chưa có cơ quan nào.').waitFor();
  const none = '(không)';
  const province = 'Ủy ban nhân dân tỉnh Thử Nghiệm';
  const commune = 'Ủy ban nhân dân xã Mới';
  const unit = 'Trung tâm Phục vụ hành chính công xã Mới';

  await addAgency({
    name: province,
    parent: none,
    kind: 'province',
    level: 'Tỉnh',
    code: 'H77',
    unit: 'H77',
  });
  await addAgency({
    name: commune,
    parent: province,
    kind: 'commune',
    level: 'Xã',
    code: 'H77.01',
    unit: 'H77.01',
  });
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm cơ quan' });
  await dialog.getByRole('combobox', { name: 'Trực thuộc' }).selectOption(commune);
  expect(await dialog.getByRole('textbox', { name: 'Mã địa bàn' }).inputValue()).toBe('H77.01');
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await dialog.getByText('Cần đủ tên, mã định danh, loại và mã địa bàn.').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await addAgency({
    name: unit,
    parent: commune,
    kind: 'one-stop',
    level: 'Xã',
    code: 'H77.01.01',
    unit: '',
  });

  await page.getByRole('row').filter({ hasText: 'H77.01.01' }).getByText(commune).waitFor();
});

test('and gives an officer an account with a post', async () => {
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' });
  await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Thị Mới');
  await dialog.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('tiepnhan.moi');
  await dialog
    .getByRole('combobox', { name: 'Cơ quan, đơn vị' })
    .selectOption('Trung tâm Phục vụ hành chính công xã Mới');
  await dialog.getByRole('combobox', { name: 'Chức danh' }).selectOption({ value: 'receiver' });
  await dialog.getByRole('button', { name: 'Tạo mật khẩu' }).click();
  made = await dialog.getByRole('textbox', { name: /^Mật khẩu ban đầu/u }).inputValue();
  expect(made).toMatch(/^[\w-]{16}$/u);
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Thêm người dùng' }).click();

  await page.getByRole('row').filter({ hasText: 'tiepnhan.moi' }).getByText('xã Mới').waitFor();
});

test('who signs in, works at the counter, and chooses a password of their own', async () => {
  await enter(officer, 'tiepnhan.moi', made);
  await officer.getByRole('link', { name: /^Tiếp nhận/u }).waitFor();
  await officer.getByRole('button', { name: /Trần Thị Mới/u }).click();
  const dialog = officer.getByRole('dialog', { name: 'Tài khoản của tôi' });
  await dialog.getByLabel('Mật khẩu hiện tại').fill(made);
  await dialog.getByLabel('Mật khẩu mới, từ 12 ký tự').fill('mat khau cua toi');
  await dialog.getByLabel('Nhập lại mật khẩu mới').fill('mat khau khac hẳn');
  await dialog.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await dialog.getByText('Hai lần nhập mật khẩu mới không giống nhau.').waitFor();
  expect(await seriousViolations(officer)).toEqual([]);
  await dialog.getByLabel('Nhập lại mật khẩu mới').fill('mat khau cua toi');
  await dialog.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await officer.getByText('Đã đổi mật khẩu.').waitFor();

  await officer.reload();
  await officer.getByRole('button', { name: 'Đăng xuất' }).waitFor();
});

test('until the account is blocked', async () => {
  await page.getByRole('button', { name: 'Sửa tài khoản của Trần Thị Mới' }).click();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByText('Đã khóa tài khoản của Trần Thị Mới.').waitFor();
  await page.getByRole('row').filter({ hasText: 'tiepnhan.moi' }).getByText('Đã khóa').waitFor();

  await officer.reload();
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
  await enter(officer, 'tiepnhan.moi', 'mat khau cua toi');
  await officer.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
});
