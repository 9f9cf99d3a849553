import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../api/demonstration/provincePeople.ts';
import { launchBrowser } from '../support/browser.ts';
import { startProgram, type RunningProgram } from '../support/startProgram.ts';

const WINDOW = { width: 1366, height: 860 };

/** The program, a browser, and a window for whoever takes part. */
export type Office = {
  readonly program: RunningProgram;
  readonly browser: Browser;
  /** The person's own browser profile, signed in; the same page each time. */
  readonly as: (username: string) => Promise<Page>;
  /** Somebody without an account. */
  readonly stranger: () => Promise<Page>;
  /** What browsers reported as errors of scripts so far. */
  readonly scriptErrors: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts the program on an empty data folder, or on a filled one, and a real Chromium. */
export async function openOffice(
  dataFolder?: string,
  environment?: Readonly<Record<string, string>>,
): Promise<Office> {
  const starting = [startProgram(dataFolder, environment), launchBrowser()] as const;
  const [program, browser] = await Promise.all(starting);
  const pages = new Map<string, Page>();
  const scriptErrors: string[] = [];
  const open = async (): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({ viewport: WINDOW, locale: 'vi-VN' });
    const page = await context.newPage();
    page.on('pageerror', (error) => scriptErrors.push(error.message));
    return page;
  };
  const as = async (username: string): Promise<Page> => {
    const known = pages.get(username);
    if (known) return known;
    const page = await open();
    pages.set(username, page);
    await signIn(page, program.url, username);
    return page;
  };
  const close = async () => {
    await browser.close();
    await program.stop();
  };
  return { program, browser, as, stranger: open, scriptErrors, close };
}

async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}
