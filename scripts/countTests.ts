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
  const report = reportPath === null ? null : readReport(reportPath);
  const failures: string[] = [];
  let passed = 0;
  for (const file of report?.testResults ?? []) {
    const reds = file.assertionResults.filter((test) => test.status === 'failed');
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    for (const red of reds) {
      failures.push(failure(`${file.name} > ${red.fullName}`, red.failureMessages.join('\n')));
    }
    if (reds.length === 0 && file.status === 'failed') {
      failures.push(failure(file.name, file.message));
    }
  }
  if (failures.length === 0 && (!endedGreen || passed === 0)) {
    failures.push(endedGreen ? 'no test ran' : 'the run ended red without a red test');
  }
  return { passed, failed: failures.length, failures };
}

function failure(name: string, message: string): string {
  return `${name}\n${message.slice(0, MESSAGE_LENGTH)}`;
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
