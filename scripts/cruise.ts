import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

/** Folders that the dependency rules speak about. */
const FOLDERS = ['engine', 'api', 'designer', 'scripts', 'tests'];

/** Reads the imports of the repository at `root` and holds them against its dependency rules. */
export function cruise(root: string): ICruiseResult {
  const args = [join(root, 'scripts/cruiseImports.mjs'), ...FOLDERS];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const;
  const done = spawnSync(process.execPath, args, options);
  if (done.status !== 0) throw new Error(`dependency-cruiser stopped: ${done.stderr}`);
  return JSON.parse(done.stdout) as ICruiseResult;
}
