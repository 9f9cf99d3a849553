import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answersOfChildren } from '../../support/answersOfChildren.ts';
import type { MutantAnswer } from './mutantChild.ts';

const MUTANTS = 2_000;
const LIMIT_MS = 2_000;
const SECOND = 1_000;

it(
  'a drawing with faults is answered in time, and nothing is thrown',
  { timeout: 600 * SECOND },
  async () => {
    const child = join(import.meta.dirname, 'mutantChild.ts');

    const answers = await answersOfChildren<MutantAnswer>(child, { from: 0, count: MUTANTS });

    const namesOf = (found: readonly MutantAnswer[]): readonly string[] =>
      found.map(({ name, thrown }) => `${name} ${thrown ?? ''}`);
    expect(namesOf(answers.filter(({ thrown }) => thrown !== null))).toEqual([]);
    expect(namesOf(answers.filter(({ ms }) => ms > LIMIT_MS))).toEqual([]);
    expect(namesOf(answers.filter(({ isSilent }) => isSilent))).toEqual([]);
    // Most faults leave a drawing that can be executed: those are the dangerous ones.
    expect(answers.filter(({ isExecuted }) => isExecuted).length).toBeGreaterThan(MUTANTS / 4);
  },
);
