import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/sourceStamp.mjs';
import { type Break, BREAKS, type CheckName, PROPS } from './breaks.ts';

const LEFT_OUT = ['node_modules', 'dist', 'data', 'coverage', '.git'];
const copy = mkdtempSync(join(tmpdir(), 'lienthong-breaks-'));
const printed = new Map<CheckName, string>();

beforeAll(() => {
  copyRepository(copy);
  for (const { path, text } of PROPS) write(path, text);
  for (const broken of BREAKS) apply(broken);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

// All breaks stand in the copy at once, and each check runs once: what it prints has to name each
// break by its own file and rule.
describe.each(BREAKS)('the gate is red because $name', ({ seenBy }) => {
  it.each(Object.entries(seenBy))('%s', (check, evidence) => {
    expect(outputOf(check as CheckName)).toMatch(evidence);
  });
});

describe('a check that looked at no file is red', () => {
  it('dependency rules, where every file is left out', () => {
    const config = join(copy, '.dependency-cruiser.mjs');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace("path: '^dist/'", "path: '.'"));

    const { output, status } = runCheck('dependency rules');

    expect(output).toMatch(/RED +dependency rules +0 files/);
    expect(status).toBe(1);
  });

  it('format, where every file is ignored', () => {
    const config = { ignorePatterns: ['**'] };
    writeFileSync(join(copy, '.oxfmtrc.json'), JSON.stringify(config));

    const { output, status } = runCheck('format');

    expect(output).toMatch(/RED +format +0 files/);
    expect(status).toBe(1);
  });
});

function outputOf(check: CheckName): string {
  const before = printed.get(check);
  if (before !== undefined) return before;
  const { output, status } = runCheck(check);
  expect(status).toBe(1);
  expect(output).toMatch(new RegExp(`RED +${check} +[1-9]`));
  printed.set(check, output);
  return output;
}

function runCheck(check: CheckName): { readonly output: string; readonly status: number | null } {
  const args = ['--import', 'tsx', 'scripts/check.ts', check];
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const run = spawnSync(process.execPath, args, options);
  return { output: `${run.stdout}${run.stderr}`, status: run.status };
}

function copyRepository(to: string): void {
  const isCopied = (path: string): boolean => !LEFT_OUT.some((name) => path === join(ROOT, name));
  cpSync(ROOT, to, { recursive: true, filter: isCopied });
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
}

function apply({ path, change }: Break): void {
  if ('text' in change) return write(path, change.text);
  const before = readFileSync(join(copy, path), 'utf8');
  const after = before.replace(change.find, change.replace);
  if (after === before) throw new Error(`Expected to find ${String(change.find)} in ${path}.`);
  write(path, after);
}

function write(path: string, text: string): void {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
