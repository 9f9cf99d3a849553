import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { languageOf } from './check.ts';
import { differenceLines } from './differenceLines.ts';
import type { CliAnswer } from './due.ts';
import { findScenarioFiles, type ScenarioPlace } from './findScenarioFiles.ts';
import type { CliLanguage } from './problemLines.ts';
import { testScenarioFile, type ReadFlows, type ScenarioVerdict } from './testScenarioFile.ts';
import { TEST_TEXTS } from './testTexts.ts';
import { watchScenarioFiles } from './watchScenarioFiles.ts';

const USAGE = 'lienthong test [FILES|FOLDERS] [--watch] [--write] [--lang vi|en]';

type TestCommand = {
  readonly paths: readonly string[];
  readonly isWatching: boolean;
  readonly isWriting: boolean;
  readonly language: CliLanguage;
};

/**
 * `lienthong test`: plays scenario files and compares with what they expect; all of `procedures`
 * where none is named.
 *
 * `--write` writes what came out as the expectation, to be read before it is committed. Exit 0 all
 * as expected, 1 some not, 2 not usable. With `--watch` it goes on until Ctrl+C.
 */
export async function runTest(argv: readonly string[]): Promise<CliAnswer> {
  const command = readCommand(argv);
  if (!command.ok) return notUsable(command.refusal);
  const { paths, isWatching, language } = command.value;
  const found = findScenarioFiles(paths);
  if (!found.ok) return notUsable(found.refusal);
  if (found.value.length === 0) return notUsable(`Expected scenarios in ${paths.join(', ')}.`);
  const verdicts = await testAll(found.value, command.value);
  const stdout = report(verdicts, command.value);
  const exitCode = command.value.isWriting || verdicts.every(isPassed) ? 0 : 1;
  if (!isWatching) return { exitCode, stdout, stderr: '' };
  process.stdout.write(`${stdout}${TEST_TEXTS[language].watching}\n`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const print = (text: string): void => void process.stdout.write(text);
  await watchTests(paths, { language, print, signal: stop.signal });
  return { exitCode: 0, stdout: '', stderr: '' };
}

/** Where a watch prints, in which language, and what ends it. */
export type TestWatch = {
  readonly language: CliLanguage;
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
};

/** Plays the scenarios again that a saved drawing or scenario touches, and only those. */
export function watchTests(
  paths: readonly string[],
  { language, print, signal }: TestWatch,
): Promise<void> {
  const find = (): readonly ScenarioPlace[] => {
    const found = findScenarioFiles(paths);
    return found.ok ? found.value : [];
  };
  const command = { paths, isWatching: true, isWriting: false, language };
  const rerun = async (touched: readonly ScenarioPlace[]): Promise<void> => {
    print(report(await testAll(touched, command), command));
  };
  return watchScenarioFiles(find, rerun, signal);
}

function readCommand(argv: readonly string[]): Result<TestCommand, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        watch: { type: 'boolean' },
        write: { type: 'boolean' },
        lang: { type: 'string' },
      },
      allowPositionals: true,
    });
    const language = languageOf(values.lang);
    if (language === null) return refuse('Expected --lang vi or --lang en.');
    const { watch: isWatching = false, write: isWriting = false } = values;
    const paths = positionals.length === 0 ? ['procedures'] : positionals;
    return accept({ paths, isWatching, isWriting, language });
  } catch (error) {
    return refuse(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error));
  }
}

async function testAll(
  places: readonly ScenarioPlace[],
  { isWriting }: TestCommand,
): Promise<readonly ScenarioVerdict[]> {
  const flows: ReadFlows = new Map();
  const verdicts: ScenarioVerdict[] = [];
  for (const place of places) verdicts.push(await testScenarioFile(place, flows, isWriting));
  return verdicts;
}

function report(verdicts: readonly ScenarioVerdict[], command: TestCommand): string {
  const words = TEST_TEXTS[command.language];
  const lines = verdicts.flatMap((verdict) => {
    const { place, differences } = verdict;
    const failed = command.isWriting ? words.written : words.failed;
    const mark = isPassed(verdict) ? words.passed : failed;
    const details = differences.map((difference) => `    ${differenceLines(difference, words)}`);
    return [`${mark} ${relative(process.cwd(), place.file)}`, ...details];
  });
  const passed = verdicts.filter(isPassed).length;
  const ms = Math.round(verdicts.reduce((sum, verdict) => sum + verdict.ms, 0));
  const sum = words.sum(passed, verdicts.length - passed, ms);
  const last = command.isWriting ? words.writtenSum(verdicts.length) : sum;
  return `${lines.join('\n')}\n${last}\n`;
}

function isPassed({ differences }: ScenarioVerdict): boolean {
  return differences.length === 0;
}

function notUsable(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n${USAGE}\n` };
}
