import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript, because the command line reads it before anything is built.

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ALWAYS = ['package-lock.json', 'scripts/build.ts'];

const SOURCES = {
  server: ['engine', 'api', 'procedures/calendars'],
  designer: ['designer', 'engine', 'api/contract', 'procedures/calendars', 'vite.config.ts'],
};

function filesUnder(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesUnder(`${path}/${name}`));
}

function byName(left, right) {
  return left < right ? -1 : 1;
}

export function sourceStamp(target) {
  const hash = createHash('sha256');
  for (const file of [...SOURCES[target], ...ALWAYS].flatMap(filesUnder).sort(byName)) {
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

export function isBuilt(target) {
  const stampFile = join(ROOT, 'dist', target, 'stamp');
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp(target);
}
