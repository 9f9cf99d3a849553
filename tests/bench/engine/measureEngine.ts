import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withBundle } from '../../support/withBundle.ts';
import type { Figure } from '../figure.ts';

/** The figures of the engine, measured in a process of its own as it is delivered. */
export function measureEngine(): Promise<readonly Figure[]> {
  return withBundle({ entry: join(import.meta.dirname, 'child.ts') }, async (child) => {
    const { stdout } = await promisify(execFile)(process.execPath, [child]);
    return JSON.parse(stdout) as readonly Figure[];
  });
}
