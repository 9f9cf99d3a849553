import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import type { ElementId } from '../../engine/model/ids.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Definitions } from '../../engine/model/process.ts';

/** Languages of the command line. */
export type CliLanguage = 'vi' | 'en';

/** A problem as `--json` prints it. */
export type PrintedProblem = {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly elementId: ElementId;
  readonly message: string;
  readonly path: readonly ElementId[];
  readonly line?: number;
  readonly column?: number;
};

/** Problems with their sentence; `definitions` null where the file could not be read. */
export function printProblems(
  problems: readonly Problem[],
  definitions: Definitions | null,
  language: CliLanguage,
): readonly PrintedProblem[] {
  const names = definitions === null ? new Map<ElementId, string>() : elementNames(definitions);
  return problems.map((problem) => {
    const { rule, severity, elementId, path, line, column } = problem;
    const message = presentProblem(problem, names)[language];
    const place = {
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    };
    return { rule, severity, elementId, message, path, ...place };
  });
}

/** One line per problem for people. */
export function problemLines(printed: readonly PrintedProblem[]): string {
  const lines = printed.map(({ rule, severity, elementId, message, path }) => {
    const way = path.length === 0 ? '' : `\n    ${path.join(' > ')}`;
    return `${severity}  ${rule}  ${elementId}\n    ${message}${way}\n`;
  });
  return lines.join('');
}
