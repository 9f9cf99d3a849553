import { readFileSync } from 'node:fs';

/**
 * What one run of vitest came to.
 *
 * `passed` and `failed` count tests, a skipped test as neither. `failures` has one text for each
 * that failed: the file, the test's whole name and the start of what it said.
 */
export type TestCount = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** A comparison of two traces says pages; its beginning has the seed and what was expected. */
const MESSAGE_LENGTH = 2000;

/**
 * Counts the tests of a JSON report of vitest.
 *
 * A file that did not load counts as one failure, and so does a run that ended red without a red
 * test (no report, no test file, an error outside a test): red never reads as "0 failed".
 */
export function countTests(reportPath: string | null, endedGreen: boolean): TestCount {
  const files = reportPath === null ? [] : readReport(reportPath).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const reds = files.flatMap(failuresOf);
  const isHiddenRed = reds.length === 0 && (!endedGreen || passed === 0);
  const hidden = endedGreen ? 'no test ran' : 'the run ended red without a red test';
  const failures = isHiddenRed ? [hidden] : reds;
  return { passed, failed: failures.length, failures };
}

function failuresOf(file: Report['testResults'][number]): readonly string[] {
  const reds = file.assertionResults.filter((test) => test.status === 'failed');
  if (reds.length === 0) return file.status === 'failed' ? [failure(file.name, file.message)] : [];
  return reds.map((red) =>
    failure(`${file.name} > ${red.fullName}`, red.failureMessages.join('\n')),
  );
}

function failure(name: string, message: string): string {
  return `${name}\n${message.slice(0, MESSAGE_LENGTH)}`;
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
