import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cruise } from './cruise.ts';
import { docs } from './docs.ts';
import type { Finding } from './finding.ts';
import { ROOT } from './sourceStamp.mjs';
import { tidy } from './tidy.ts';

type Check = { readonly name: string; readonly look: () => Finding | Promise<Finding> };

const KNIP = ['--no-config-hints', '--reporter=symbols', '--reporter=./scripts/knipFileCount.mjs'];
const TSC = ['--noEmit', '--listFiles', '--pretty', 'false', '-p'];

const CHECKS: readonly Check[] = [
  { name: 'format', look: () => runTool(['oxfmt', '--check'], /on (\d+) files/) },
  { name: 'lint', look: () => runTool(['oxlint', '--type-aware'], /on (\d+) files/) },
  { name: 'types', look: () => compile('tsconfig.json') },
  { name: 'pure-core types', look: () => compile('tsconfig.core.json') },
  { name: 'dependency rules', look: checkDependencies },
  { name: 'dead code', look: () => runTool(['knip', ...KNIP], /knip looked at (\d+) files/) },
  { name: 'docs drift', look: () => docs({ write: false }) },
  { name: 'tidy', look: () => tidy(ROOT) },
];

/** Runs the static checks, one line each; red when one finds something or looked at no file. */
async function check(names: readonly string[]): Promise<boolean> {
  const chosen = CHECKS.filter(({ name }) => names.length === 0 || names.includes(name));
  let green = chosen.length > 0;
  for (const { name, look } of chosen) {
    const startedAt = performance.now();
    const finding = await lookSafely(look);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const red = finding.text !== '' || finding.fileCount === 0;
    if (red)
      console.log(finding.text === '' ? 'Expected files to look at, but got none.' : finding.text);
    console.log(
      `${red ? 'RED  ' : 'green'}  ${name.padEnd(17)} ${finding.fileCount} files, ${seconds} s`,
    );
    green &&= !red;
  }
  return green;
}

/** A tool that could not run has looked at nothing, and the other tools still say what they see. */
async function lookSafely(look: Check['look']): Promise<Finding> {
  try {
    return await look();
  } catch (fault) {
    return { fileCount: 0, text: fault instanceof Error ? fault.message : String(fault) };
  }
}

function runTool(command: readonly string[], count: RegExp): Finding {
  const { output, green } = run(command);
  const fileCount = Number(count.exec(output)?.[1] ?? 0);
  return { fileCount, text: green ? '' : output.trim() };
}

/** The compiler lists the files it read after its errors; those of packages do not count. */
function compile(project: string): Finding {
  const { output, green } = run(['tsc', ...TSC, project]);
  const isListed = (line: string): boolean => line.startsWith(ROOT);
  const lines = output.split('\n');
  const own = lines.filter((line) => isListed(line) && !line.includes('/node_modules/'));
  const errors = lines.filter((line) => !line.startsWith('/')).join('\n');
  return { fileCount: own.length, text: green ? '' : errors.trim() };
}

function run([tool = '', ...args]: readonly string[]): { output: string; green: boolean } {
  const bin = join(ROOT, 'node_modules/.bin', tool);
  const done = spawnSync(bin, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { output: `${done.stdout}${done.stderr}`, green: done.status === 0 };
}

/**
 * The reason of a rule stands once, above what breaks it. Only TypeScript counts as looked at: a
 * cruiser that cannot read it still reads the few files of plain JavaScript.
 */
function checkDependencies(): Finding {
  const { summary, modules } = cruise(ROOT);
  const rules = summary.ruleSetUsed?.forbidden ?? [];
  const text = rules.flatMap(({ name = '', comment = '' }) => {
    const broken = summary.violations.filter(({ rule }) => rule.name === name);
    const edges = broken.map(({ from, to }) => `    ${name}: ${from} -> ${to}`);
    return broken.length === 0 ? [] : [`${name}. ${comment}`, ...edges];
  });
  const own = modules.filter(({ source }) => /^(?!.*node_modules\/).*\.tsx?$/.test(source));
  return { fileCount: own.length, text: text.join('\n') };
}

process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
