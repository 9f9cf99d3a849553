import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import type { Problem } from '../../engine/model/problem.ts';
import { readDrawing } from './readDrawing.ts';

/** What the check says about a drawing of a rule, and what its folder and first comment expect. */
export type CheckedDrawing = {
  readonly found: readonly Problem[];
  readonly told: readonly string[];
  readonly expected: readonly string[];
};

/**
 * Checks a drawing of tests/conformance/rules; `path` is without its ending.
 *
 * `wrong-…`: the rule is found on the elements that the first comment names, and nothing is asked
 * about other rules. `right-…`: neither the rule nor any error.
 */
export async function checkDrawing(path: string): Promise<CheckedDrawing> {
  const rule = basename(dirname(path));
  const text = readFileSync(`${path}.bpmn`, 'utf8');
  const problems = checkDefinitions(await readDrawing(path));
  const isWrong = basename(path).startsWith('wrong-');
  const counts = (problem: Problem): boolean =>
    problem.rule === rule || (!isWrong && problem.severity === 'error');
  const found = problems.filter(counts);
  return {
    found,
    told: found.map(({ rule: name, elementId }) => `${name} ${elementId}`.trim()),
    expected: isWrong
      ? expectedElements(text, rule).map((elementId) => `${rule} ${elementId}`.trim())
      : [],
  };
}

function expectedElements(text: string, rule: string): readonly string[] {
  const named = new RegExp(`<!-- ${rule} is found on: (.+) -->`).exec(text)?.[1];
  if (named === undefined) throw new Error(`Expected a comment that says where ${rule} is found.`);
  return named === 'the file' ? [''] : named.split(', ');
}
