import { readFileSync } from 'node:fs';

/** How many tests of one run passed and failed; a skipped test counts as neither. */
export type TestCount = { readonly passed: number; readonly failed: number };

type Report = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Counts the tests of a JSON report of vitest.
 *
 * A file that did not load counts as one failure, and so does a run that ended red without a red
 * test (no report, no test file, an error outside a test): red never reads as "0 failed".
 */
export function countTests(reportPath: string | null, endedGreen: boolean): TestCount {
  const report = reportPath === null ? null : readReport(reportPath);
  let passed = 0;
  let failed = 0;
  for (const file of report?.testResults ?? []) {
    const reds = file.assertionResults.filter((test) => test.status === 'failed').length;
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    failed += reds === 0 && file.status === 'failed' ? 1 : reds;
  }
  if (failed === 0 && (!endedGreen || passed === 0)) failed = 1;
  return { passed, failed };
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
