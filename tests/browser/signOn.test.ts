import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import {
  CLIENT_SECRET,
  startIdentityProvider,
  type IdentityProvider,
} from '../support/identityProvider.ts';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

let provider: IdentityProvider;
let folder: string;
let office: Office;
let page: Page;

beforeAll(async () => {
  provider = await startIdentityProvider();
  folder = mkdtempSync(join(tmpdir(), 'lienthong-sign-on-'));
  addAdministrator('kieu.anh.dung', 'Kiều Anh Dũng');
  office = await openOffice(folder, {
    LIENTHONG_OIDC_ISSUER: provider.issuer,
    LIENTHONG_OIDC_CLIENT: 'lienthong',
    LIENTHONG_OIDC_SECRET: CLIENT_SECRET,
    LIENTHONG_OIDC_NAME: 'Đăng nhập bằng tài khoản công vụ của tỉnh',
  });
  page = await office.stranger();
});

afterAll(async () => {
  await office.close();
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
});

function addAdministrator(username: string, name: string): void {
  const seed = ['scripts/lienthong.mjs', 'seed', '--data', folder];
  const account = ['--administrator', username, '--name', name];
  const done = spawnSync(process.execPath, [...seed, ...account], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

const way = () =>
  page.getByRole('link', { name: 'Đăng nhập bằng tài khoản công vụ của tỉnh', exact: true });

async function passProvider(username: string): Promise<void> {
  await way().click();
  await page.getByPlaceholder('Enter any login').fill(username);
  await page.getByPlaceholder('and password').fill('known to the issuer alone');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('single sign-on from another site', () => {
  test('an issuer that is away is told, and the password is there', async () => {
    await page.goto(`${office.program.url}/login`);

    await way().click();

    const alert = page.getByRole('alert');
    await alert.getByText('Hệ thống đăng nhập một lần hiện không trả lời.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Mật khẩu' }).isVisible()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('leads to the page that was asked for, signed in at the first look', async () => {
    provider.know(office.program.url);
    await page.goto(`${office.program.url}/substitutions`);
    await way().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await passProvider('kieu.anh.dung');

    await page.getByText('Kiều Anh Dũng').first().waitFor();
    expect(page.url()).toBe(`${office.program.url}/substitutions`);
  });

  test('signing out ends the session at the issuer too', async () => {
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();

    await way().waitFor();
    expect(page.url()).toBe(`${office.program.url}/login`);
    await way().click();
    await page.getByPlaceholder('Enter any login').waitFor();
    await page.goto(`${office.program.url}/login`);
  });

  test('who has no account here is told so', async () => {
    await passProvider('khong.co.ai');

    const alert = page.getByRole('alert');
    await alert.getByText('Ở đây chưa có tài khoản nào đang hoạt động').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});
