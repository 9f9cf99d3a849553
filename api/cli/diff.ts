import type { ComparedEntry } from '../../engine/compare/comparedEntry.ts';
import type { ComparedVersion } from '../../engine/compare/comparedVersion.ts';
import { compareVersions } from '../../engine/compare/compareVersions.ts';
import { tellDifference } from '../../engine/compare/texts/tellDifference.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { changeLines, printChange } from './changeLines.ts';
import { languageOf } from './check.ts';
import type { CliAnswer } from './due.ts';
import { printProblems, problemLines, type CliLanguage } from './problemLines.ts';
import { readArguments } from './readArguments.ts';
import { readTextFile } from './readTextFile.ts';

const USAGE = `lienthong diff OLD.bpmn NEW.bpmn [--json] [--lang vi|en]
  exit code: 0 nothing changed, 1 something changed, 2 a file cannot be read`;

type Question = {
  readonly files: readonly [before: string, after: string];
  readonly isJson: boolean;
  readonly language: CliLanguage;
};

/**
 * `lienthong diff`: what changed between two drawings, in the words of the designer. What only
 * moved on the diagram is no change; forms, papers and decision tables are not looked at.
 *
 * Exit 0 nothing changed, 1 something, 2 not readable or not usable.
 */
export async function runDiff(argv: readonly string[]): Promise<CliAnswer> {
  const question = readQuestion(argv);
  if (!question.ok) return failed(`${question.refusal}\n${USAGE}`);
  const { files, isJson, language } = question.value;
  const before = await readDrawing(files[0], language);
  if (!before.ok) return failed(before.refusal);
  const after = await readDrawing(files[1], language);
  if (!after.ok) return failed(after.refusal);
  const entries: readonly ComparedEntry[] = compareVersions(before.value, after.value).map(
    (difference) => ({ ...difference, message: tellDifference(difference) }),
  );
  const stdout = isJson ? toJson(entries, language) : changeLines(entries, language);
  return { exitCode: entries.length === 0 ? 0 : 1, stdout, stderr: '' };
}

function readQuestion(argv: readonly string[]): Result<Question, string> {
  const read = readArguments(argv, { json: 'boolean', lang: 'string' });
  if (!read.ok) return read;
  const { positionals, flags } = read.value;
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2) {
    return refuse(`Expected two BPMN files, but got ${positionals.length}.`);
  }
  const language = languageOf(flags['lang']);
  if (language === null) return refuse('Expected --lang vi or --lang en.');
  return accept({ files: [before, after], isJson: flags['json'] === true, language });
}

async function readDrawing(
  file: string,
  language: CliLanguage,
): Promise<Result<ComparedVersion, string>> {
  const text = readTextFile(file);
  if (!text.ok) return text;
  const parsed = await parseDefinitions(text.value);
  if (!parsed.ok) {
    const problems = problemLines(printProblems(parsed.refusal, null, language)).trimEnd();
    return refuse(`Expected ${file} to be a drawing, but:\n${problems}`);
  }
  return accept({ definitions: parsed.value, decisions: [], forms: [], papers: [], fees: [] });
}

function toJson(entries: readonly ComparedEntry[], language: CliLanguage): string {
  const changes = entries.map((entry) => printChange(entry, language));
  return `${JSON.stringify({ changes }, null, 2)}\n`;
}

function failed(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n` };
}
