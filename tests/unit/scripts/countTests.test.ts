import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countTests } from '../../../scripts/countTests.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

type File = { readonly status: string; readonly tests: readonly string[] };

function report(...files: readonly File[]): string {
  const path = join(folder, 'report.json');
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

it('sums the tests of all files', () => {
  const path = report(
    { status: 'passed', tests: ['passed', 'passed'] },
    { status: 'failed', tests: ['passed', 'failed'] },
  );

  expect(countTests(path, false)).toEqual({ passed: 3, failed: 1 });
});

it('counts a skipped test as neither', () => {
  const path = report({ status: 'passed', tests: ['passed', 'skipped'] });

  expect(countTests(path, true)).toEqual({ passed: 1, failed: 0 });
});

it('counts a file that did not load as one failure', () => {
  const path = report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });

  expect(countTests(path, false)).toEqual({ passed: 1, failed: 1 });
});

it('counts a run that ended red without a red test as one failure', () => {
  const path = report({ status: 'passed', tests: ['passed'] });

  expect(countTests(path, false)).toEqual({ passed: 1, failed: 1 });
});

it('counts a run without a report, or without a test, as one failure', () => {
  expect(countTests(null, true)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(report(), true)).toEqual({ passed: 0, failed: 1 });
});
