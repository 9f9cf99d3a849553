import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { createApp } from '../../api/app.ts';
import { isBuilt, ROOT } from '../../scripts/sourceStamp.mjs';
import { launchBrowser } from '../support/browser.ts';
import { openApi, type OpenApi } from '../conformance/api/openApi.ts';

/** The application on a port with a clock that the test moves, and a real Chromium. */
export type Hall = {
  readonly url: string;
  readonly api: OpenApi;
  readonly browser: Browser;
  /** A window of this size; signed in where a person is named. */
  readonly open: (window: Window) => Promise<Page>;
  /** What browsers reported as errors of scripts so far. */
  readonly scriptErrors: readonly string[];
  readonly close: () => Promise<void>;
};

type Window = { readonly width: number; readonly height: number; readonly username?: string };

/** For what depends on the hour: outside opening hours the program on its own clock is closed. */
export async function openHall(): Promise<Hall> {
  if (!isBuilt('designer')) buildDesigner();
  const [api, browser] = await Promise.all([openApi(), launchBrowser()]);
  const app = createApp(api.services, join(ROOT, 'dist/designer'));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const scriptErrors: string[] = [];
  const open = async ({ width, height, username }: Window): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
    if (username !== undefined) {
      const [name = '', value = ''] = (await api.as(username)).cookie.split('=');
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    page.on('pageerror', (error) => scriptErrors.push(error.message));
    return page;
  };
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await api.end();
  };
  return { url, api, browser, open, scriptErrors, close };
}

function buildDesigner(): void {
  const builder = ['--import', 'tsx', 'scripts/build.ts', 'designer'];
  const built = spawnSync(process.execPath, builder, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('Expected the designer to be built, but it is not.');
}
