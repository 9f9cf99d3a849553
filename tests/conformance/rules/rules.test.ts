import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../engine/check/checkDefinitions.ts';
import { presentProblem } from '../../../engine/check/texts/presentProblem.ts';
import { checkDrawing } from '../checkDrawing.ts';
import { findPairs } from '../findPairs.ts';

// Each folder is a rule; each file a drawing that breaks it (`wrong-…`, its first comment says on
// which elements) or keeps it (`right-…`, without any error).
const FOLDER = import.meta.dirname;
const rules = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it('every rule of the check has a folder here', () => {
  expect(RULES.map(({ id }) => id).filter((id) => !rules.includes(id))).toEqual([]);
});

describe.each(rules)('%s', (rule) => {
  const names = findPairs()
    .filter(({ group, skipReason }) => group === `rules/${rule}` && skipReason === null)
    .map(({ name }) => name);
  const wrong = names.filter((name) => name.startsWith('wrong-'));
  const right = names.filter((name) => name.startsWith('right-'));

  it('has a wrong and a right drawing', () => {
    expect(wrong).not.toEqual([]);
    expect(right).not.toEqual([]);
  });

  it.each(wrong)('is found in %s on the element it names', async (name) => {
    const { found, told, expected } = await checkDrawing(join(FOLDER, rule, name));

    expect(told).toEqual(expected);
    for (const problem of found) {
      const { vi, en } = presentProblem(problem);
      expect(vi).not.toContain(rule);
      expect(`${vi}${en}`).not.toMatch(/undefined|NaN|“”| {2}/);
    }
  });

  it.each(right)('is not found in %s, nor any error', async (name) => {
    const { told } = await checkDrawing(join(FOLDER, rule, name));

    expect(told).toEqual([]);
  });
});
