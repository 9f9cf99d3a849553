import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../../package.json' with { type: 'json' };
import { withBundle } from '../../support/withBundle.ts';
import type { Figure } from '../figure.ts';

/** Node's options of `npm start`. */
const OPTIONS = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** The figures of the engine, measured in a process of its own as it is delivered. */
export function measureEngine(): Promise<readonly Figure[]> {
  return withBundle({ entry: join(import.meta.dirname, 'child.ts') }, async (child) => {
    const { stdout } = await promisify(execFile)(process.execPath, [...OPTIONS, child]);
    return JSON.parse(stdout) as readonly Figure[];
  });
}
