import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './findChromium.ts';

/**
 * Starts the Chromium of this machine, headless.
 *
 * Root needs `--no-sandbox`; a small `/dev/shm` (containers) needs `--disable-dev-shm-usage`.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium({ install: false }),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=vi'],
  });
}
