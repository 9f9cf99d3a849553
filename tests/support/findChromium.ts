import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium: `LIENTHONG_CHROMIUM`, else the first of the usual names on the PATH.
 *
 * With `install`, a Debian system run by root gets the package `chromium` where none is found.
 * Throws one sentence that says what to install everywhere else.
 */
export function findChromium(options: { readonly install: boolean }): string {
  const named = process.env['LIENTHONG_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const found = onPath();
  if (found !== null) return found;
  if (options.install && isDebianRoot()) {
    installPackage();
    const installed = onPath();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: install Chromium or Google Chrome, ' +
      'or set LIENTHONG_CHROMIUM to the path of one.',
  );
}

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  const release = '/etc/os-release';
  if (process.getuid?.() !== 0 || !existsSync(release)) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'));
}

function installPackage(): void {
  console.log('No Chromium found: installing the Debian package "chromium".');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: 'inherit', env });
  }
}
