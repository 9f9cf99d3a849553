import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../../../api/cli/check.ts';
import { runPaths } from '../../../api/cli/paths.ts';
import { runTest } from '../../../api/cli/test.ts';
import { readProcedureFolder } from '../../../api/demonstration/readProcedureFolder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'docs/writing-a-procedure.md'), 'utf8');

it('the example of the page can be checked, covered and tested as it says', async () => {
  const folder = join(writeExample(), 'procedures/residence-note');
  const drawing = join(folder, 'process.bpmn');

  const checked = await runCheck([drawing, '--json']);
  const covered = await runPaths([drawing]);
  const untested = await runTest([folder]);
  const written = await runTest([folder, '--write']);
  const tested = await runTest([folder]);

  expect(readProcedureFolder(folder).ok).toBe(true);
  expect(JSON.parse(checked.stdout)).toEqual({ problems: [] });
  const codes = [covered, untested, written, tested].map(({ exitCode }) => exitCode);
  expect(codes).toEqual([0, 1, 0, 0]);
});

/** Every block of the page that names a file, written into an empty folder. */
function writeExample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-example-'));
  const blocks = [...PAGE.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(5);
  for (const [, path = '', text = ''] of blocks) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
