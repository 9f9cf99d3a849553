import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import type { Definitions } from '../../engine/model/process.ts';
import { flowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import {
  coverPaths,
  type PathCover,
  type PathRefusal,
} from '../../engine/testing/paths/coverPaths.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { languageOf } from './check.ts';
import { readDefinitions, readFileCommand, type FileRefusal } from './cliFile.ts';
import type { CliAnswer } from './due.ts';
import { PATHS_TEXTS } from './pathsTexts.ts';
import { printProblems, problemLines, type CliLanguage } from './problemLines.ts';

const USAGE = 'lienthong paths FILE.bpmn [--process ID] [--json] [--lang vi|en]';

/**
 * `lienthong paths`: scenarios that together take every node, flow and timer, each as a file for
 * `lienthong run` holds it, and what none takes with the reason.
 *
 * Exit 0 all is covered, 1 something is not or the drawing cannot be run, 2 not readable.
 */
export async function runPaths(argv: readonly string[]): Promise<CliAnswer> {
  const kinds = { process: 'string', json: 'boolean', lang: 'string' } as const;
  const command = readFileCommand(argv, kinds);
  if (!command.ok) return failed(2, `${command.refusal}\n${USAGE}`);
  const { file, flags } = command.value;
  const language = languageOf(flags['lang']);
  if (language === null) return failed(2, 'Expected --lang vi or --lang en.');
  const read = await readDefinitions(file);
  if (!read.ok) return notRead(read.refusal, language);
  const start = typeof flags['process'] === 'string' ? flags['process'] : null;
  const cover = coverPaths(flowUnderTest(read.value, { calendar: VIETNAM }), start);
  if (!cover.ok) return notRun(read.value, cover.refusal, language);
  const exitCode = cover.value.uncovered.length === 0 ? 0 : 1;
  const stdout =
    flags['json'] === true
      ? `${JSON.stringify(withMessages(cover.value, language), null, 2)}\n`
      : toText(cover.value, language);
  return { exitCode, stdout, stderr: '' };
}

function notRead(refusal: FileRefusal, language: CliLanguage): CliAnswer {
  if (refusal.kind === 'file') return failed(2, refusal.sentence);
  return failed(2, problemLines(printProblems(refusal.problems, null, language)).trimEnd());
}

function withMessages({ scenarios, uncovered }: PathCover, language: CliLanguage) {
  const words = PATHS_TEXTS[language];
  return {
    scenarios,
    uncovered: uncovered.map((one) => {
      const { kind, elementId, reason } = one;
      return { elementId, kind, reason: reason.code, message: words.reason(one) };
    }),
  };
}

function toText({ scenarios, uncovered, goalCount }: PathCover, language: CliLanguage): string {
  const words = PATHS_TEXTS[language];
  const lines = scenarios.flatMap(({ steps, covers }, index) => [
    `${index + 1}. ${words.steps(steps.length)}, ${words.covers}: ${covers.join(', ')}`,
    ...steps.map((step) => `     ${JSON.stringify(step)}`),
  ]);
  const open = uncovered.map((one) => `  ${one.kind} ${one.elementId}: ${words.reason(one)}`);
  const missing = open.length === 0 ? [] : [words.notCovered, ...open];
  const sum = words.sum(scenarios.length, goalCount - uncovered.length, goalCount);
  return [...lines, sum, ...missing, ''].join('\n');
}

function notRun(definitions: Definitions, refusal: PathRefusal, language: CliLanguage): CliAnswer {
  if (refusal.code === 'RESTLESS') return failed(1, refusal.sentence);
  if (refusal.code === 'PROCESS_NOT_FOUND') {
    return failed(2, `Expected a process "${refusal.processId ?? ''}", but the file has none.`);
  }
  // The check names also what the compiler did not come to.
  const errors = checkDefinitions(definitions).filter(({ severity }) => severity === 'error');
  const problems = errors.length === 0 ? refusal.problems : errors;
  return failed(1, problemLines(printProblems(problems, definitions, language)).trimEnd());
}

function failed(exitCode: 1 | 2, sentence: string): CliAnswer {
  return { exitCode, stdout: '', stderr: `${sentence}\n` };
}
