import { join } from 'node:path';
import { answersOfChildren, type SeedRange } from '../support/answersOfChildren.ts';
import type { SeedAnswer } from './compareChild.ts';
import type { Difference } from './compareSeed.ts';

/** The sum of many comparisons. */
export type ComparedSeeds = SeedRange & {
  /** Models that were played on both executors. */
  readonly models: number;
  /** Drawings that are not compiled, by rule. */
  readonly refused: { readonly [rule: string]: number };
  readonly steps: number;
  readonly entries: number;
  /** Answers of the step cache compared with XState's own. */
  readonly cached: number;
  readonly kept: number;
  readonly failures: readonly Failure[];
};

/** A seed whose executors differ, or one of which threw. */
export type Failure = {
  readonly seed: number;
  readonly difference: Difference | null;
  readonly thrown: string | null;
};

const CHILD = join(import.meta.dirname, 'compareChild.ts');

/** Compares a range of seeds in two processes, for as many cores. */
export async function compareSeeds({ from, count }: SeedRange): Promise<ComparedSeeds> {
  const answers = await answersOfChildren<SeedAnswer>(CHILD, { from, count });
  return { from, count, ...sumOf(answers) };
}

function sumOf(answers: readonly SeedAnswer[]): Omit<ComparedSeeds, 'from' | 'count'> {
  const sum = { models: 0, steps: 0, entries: 0, cached: 0, kept: 0 };
  const refused: { [rule: string]: number } = {};
  const failures: Failure[] = [];
  for (const answer of answers) {
    if ('thrown' in answer) {
      failures.push({ seed: answer.seed, difference: null, thrown: answer.thrown });
      continue;
    }
    const { comparison } = answer;
    for (const rule of new Set(comparison.refusedBy)) refused[rule] = (refused[rule] ?? 0) + 1;
    if (comparison.refusedBy.length === 0) sum.models += 1;
    sum.steps += comparison.steps;
    sum.entries += comparison.entries;
    sum.cached += comparison.cached;
    sum.kept += comparison.kept;
    const { seed, difference } = comparison;
    if (difference !== null) failures.push({ seed, difference, thrown: null });
  }
  return { ...sum, refused, failures };
}

/** The figures in one line. */
export function describeCompared(compared: ComparedSeeds): string {
  const { from, count, models, refused, steps, entries, cached, kept, failures } = compared;
  const rules = Object.entries(refused).map(([rule, times]) => `${rule} ${times}`);
  return [
    `seeds ${from} to ${from + count - 1}: ${models} models compared, ${failures.length} differ`,
    `${steps} scenario steps, ${entries} trace entries`,
    `${cached} kept answers of machines equal to XState's`,
    `${kept} kept steps equal to computed ones`,
    `not compiled: ${rules.join(', ') || 'none'}`,
  ].join('; ');
}
