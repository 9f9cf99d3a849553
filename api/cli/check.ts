import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Definitions } from '../../engine/model/process.ts';
import { readDefinitions, readFileCommand } from './cliFile.ts';
import type { CliAnswer } from './due.ts';
import { printProblems, problemLines, type CliLanguage } from './problemLines.ts';

const USAGE = 'lienthong check FILE.bpmn [--json] [--lang vi|en]';

/**
 * `lienthong check`: everything that is wrong with a drawing. Exit 0 no error, 1 some, 2 not
 * readable.
 */
export async function runCheck(argv: readonly string[]): Promise<CliAnswer> {
  const command = readFileCommand(argv, { json: 'boolean', lang: 'string' });
  if (!command.ok) return notUsable(command.refusal);
  const { file, flags } = command.value;
  const language = languageOf(flags['lang']);
  if (language === null) return notUsable('Expected --lang vi or --lang en.');
  const isJson = flags['json'] === true;
  const read = await readDefinitions(file);
  if (read.ok) {
    const problems = checkDefinitions(read.value);
    const isWrong = problems.some((problem) => problem.severity === 'error');
    const stdout = printed(problems, read.value, language, isJson);
    return { exitCode: isWrong ? 1 : 0, stdout, stderr: '' };
  }
  if (read.refusal.kind === 'file') {
    return { exitCode: 2, stdout: '', stderr: `${read.refusal.sentence}\n` };
  }
  const stdout = printed(read.refusal.problems, null, language, isJson);
  return { exitCode: 2, stdout, stderr: '' };
}

/** The language asked for, Vietnamese by default; null for one that is not known. */
export function languageOf(flag: string | boolean | undefined): CliLanguage | null {
  if (flag === undefined) return 'vi';
  return flag === 'vi' || flag === 'en' ? flag : null;
}

function printed(
  problems: readonly Problem[],
  definitions: Definitions | null,
  language: CliLanguage,
  isJson: boolean,
): string {
  const list = printProblems(problems, definitions, language);
  return isJson ? `${JSON.stringify({ problems: list }, null, 2)}\n` : problemLines(list);
}

function notUsable(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n${USAGE}\n` };
}
