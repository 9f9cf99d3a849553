import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../tests/support/findChromium.ts';
import { build } from './build.ts';
import { countTests, type TestCount } from './countTests.ts';
import { ROOT } from './sourceStamp.mjs';

/**
 * The project groups in the order they run. One group per run of vitest: a heavy group must not
 * take the processor from one that measures time.
 */
const GROUPS = [
  ['unit', 'conformance'],
  ['comparison'],
  ['simulation'],
  ['durability'],
  ['browser'],
  ['breaks'],
] as const;

/** A test that never ends is found, instead of nothing being heard of all the others. */
const GROUP_LIMIT_MS = 40 * 60_000;

type Project = (typeof GROUPS)[number][number];

/** Runs the named projects (all when none is named); the last line says "N passed, N failed". */
async function test(projects: readonly string[]): Promise<number> {
  const wanted = (project: Project): boolean => projects.length === 0 || projects.includes(project);
  await prepare(wanted);
  const isConform = !wanted('conformance') || runConformance();
  const reports = mkdtempSync(join(tmpdir(), 'lienthong-tests-'));
  const counts = GROUPS.map((group) => group.filter(wanted))
    .filter((group) => group.length > 0)
    .map((group) => runGroup(group, join(reports, `${group.join('-')}.json`)));
  rmSync(reports, { recursive: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, isConform ? 0 : 1);
  // Said once more at the end: the red test of an early group is thousands of lines above.
  for (const failure of counts.flatMap((count) => count.failures))
    console.log(`\nFAILED ${failure}`);
  if (!isConform) console.log('\nFAILED the pairs: see the list under "pairs"');
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** What tests start from: the built program, and a Chromium for the pages. */
async function prepare(wanted: (project: Project) => boolean): Promise<void> {
  if (wanted('browser')) findChromium({ install: true });
  await build(['server', 'designer']);
}

/** The pairs by group, counted; red when one of them is not as expected. */
function runConformance(): boolean {
  console.log('\n── pairs');
  const program = join(ROOT, 'tests/conformance/conformance.ts');
  const run = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return run.status === 0;
}

function runGroup(group: readonly Project[], report: string): TestCount {
  const projects = group.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  console.log(`\n── ${group.join(', ')}`);
  const run = spawnSync(process.execPath, [vitest, 'run', ...projects, ...reporters], {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: GROUP_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return countTests(existsSync(report) ? report : null, run.status === 0);
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 2;
}
