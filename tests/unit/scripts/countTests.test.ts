import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countTests } from '../../../scripts/countTests.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

type File = {
  readonly status: string;
  readonly tests: readonly string[];
  readonly message?: string;
};

function report(...files: readonly File[]): string {
  const path = join(folder, 'report.json');
  const testResults = files.map(({ status, tests, message = '' }, index) => ({
    name: `file${index}.test.ts`,
    status,
    message,
    assertionResults: tests.map((test, place) => ({
      status: test,
      fullName: `group test ${place}`,
      failureMessages: test === 'failed' ? ['Error: 1 is not 2', 'Error: 3 is not 4'] : [],
    })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

it('sums the tests of all files', () => {
  const path = report(
    { status: 'passed', tests: ['passed', 'passed'] },
    { status: 'failed', tests: ['passed', 'failed'] },
  );

  expect(countTests(path, false)).toMatchObject({ passed: 3, failed: 1 });
});

it('names each red test with its file and what it said', () => {
  const path = report(
    { status: 'passed', tests: ['passed'] },
    { status: 'failed', tests: ['passed', 'failed'] },
    { status: 'failed', tests: [], message: 'SyntaxError: missing )' },
  );

  expect(countTests(path, false).failures).toEqual([
    'file1.test.ts > group test 1\nError: 1 is not 2\nError: 3 is not 4',
    'file2.test.ts\nSyntaxError: missing )',
  ]);
});

it('counts a skipped test as neither', () => {
  const path = report({ status: 'passed', tests: ['passed', 'skipped'] });

  expect(countTests(path, true)).toEqual({ passed: 1, failed: 0, failures: [] });
});

it('counts a file that did not load as one failure', () => {
  const path = report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });

  expect(countTests(path, false)).toMatchObject({ passed: 1, failed: 1 });
});

it('counts a run that ended red without a red test as one failure', () => {
  const path = report({ status: 'passed', tests: ['passed'] });

  expect(countTests(path, false)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['the run ended red without a red test'],
  });
});

it('counts a run without a report, or without a test, as one failure', () => {
  expect(countTests(null, true)).toMatchObject({ passed: 0, failed: 1 });
  expect(countTests(report(), true)).toMatchObject({ passed: 0, failed: 1 });
});
