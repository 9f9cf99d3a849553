import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, checkDefinitions } from '../../../engine/check/checkDefinitions.ts';
import { presentProblem } from '../../../engine/check/texts/presentProblem.ts';
import type { Problem } from '../../../engine/model/problem.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';

// Each folder is a rule; each file a drawing that breaks it (`wrong-…`, its first comment says on
// which elements) or keeps it (`right-…`, without any error).
const FOLDER = import.meta.dirname;
const rules = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

async function checkFile(rule: string, name: string): Promise<readonly Problem[]> {
  const parsed = await parseDefinitions(readFileSync(join(FOLDER, rule, name), 'utf8'));
  if (!parsed.ok)
    throw new Error(`${rule}/${name} cannot be read: ${JSON.stringify(parsed.refusal)}`);
  return checkDefinitions(parsed.value);
}

/** The elements that the first comment of a wrong drawing names. */
function expectedElements(rule: string, name: string): readonly string[] {
  const text = readFileSync(join(FOLDER, rule, name), 'utf8');
  const match = new RegExp(`<!-- ${rule} is found on: (.+) -->`).exec(text);
  if (match?.[1] === undefined) throw new Error(`${rule}/${name} does not say where`);
  return match[1] === 'the file' ? [''] : match[1].split(', ');
}

it('every rule of the check has a folder here', () => {
  expect(RULES.map(({ id }) => id).filter((id) => !rules.includes(id))).toEqual([]);
});

describe.each(rules)('%s', (rule) => {
  const names = readdirSync(join(FOLDER, rule));
  const wrong = names.filter((name) => name.startsWith('wrong-'));
  const right = names.filter((name) => name.startsWith('right-'));

  it('has a wrong and a right drawing', () => {
    expect(wrong).not.toEqual([]);
    expect(right).not.toEqual([]);
  });

  it.each(wrong)('is found in %s on the element it names', async (name) => {
    const found = (await checkFile(rule, name)).filter((problem) => problem.rule === rule);

    expect(found.map(({ elementId }) => elementId)).toEqual(expectedElements(rule, name));
    for (const problem of found) {
      const { vi, en } = presentProblem(problem);
      expect(vi).not.toContain(rule);
      expect(`${vi}${en}`).not.toMatch(/undefined|NaN|“”| {2}/);
    }
  });

  it.each(right)('is not found in %s, nor any error', async (name) => {
    const problems = await checkFile(rule, name);

    expect(problems.filter((it) => it.rule === rule || it.severity === 'error')).toEqual([]);
  });
});
