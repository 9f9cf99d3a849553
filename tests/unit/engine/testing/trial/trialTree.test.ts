import { describe, expect, it } from 'vitest';
import type { TrialMove } from '../../../../../engine/testing/trial/trial.ts';
import {
  currentBranch,
  currentTrial,
  cutBranch,
  goTo,
  makeMove,
  nameBranch,
  startTree,
  switchTo,
  withStart,
  type TrialTree,
} from '../../../../../engine/testing/trial/trialTree.ts';

const START = { receivedAt: '2026-02-13T15:20:00+07:00', variables: {} };
const [DAY, WEEK, MONTH] = ['P1WD', 'P5WD', 'P22WD'].map(pass) as [TrialMove, TrialMove, TrialMove];

describe('the branches of a trial', () => {
  it('a move at the end makes the branch longer', () => {
    const tree = played([DAY, WEEK]);

    expect(tree.branches).toHaveLength(1);
    expect(currentTrial(tree)).toEqual({ start: START, moves: [DAY, WEEK] });
  });

  it('stepping back keeps what was played', () => {
    const back = goTo(played([DAY, WEEK]), 1);

    expect(currentTrial(back).moves).toEqual([DAY]);
    expect(currentBranch(back).moves).toEqual([DAY, WEEK]);
    expect(goTo(back, 9).at).toBe(2);
    expect(goTo(back, -1).at).toBe(0);
  });

  it('the same move from there goes on in the branch, another one begins a branch', () => {
    const back = goTo(played([DAY, WEEK]), 1);

    const same = makeMove(back, pass('P5WD'));
    const other = makeMove(back, MONTH);

    expect(same.branches).toHaveLength(1);
    expect(same.at).toBe(2);
    expect(other.branches.map(({ moves }) => moves)).toEqual([
      [DAY, WEEK],
      [DAY, MONTH],
    ]);
    expect(other.branchId).toBe(2);
  });

  it('a branch is named, and the other one is found again at its end', () => {
    const branched = nameBranch(makeMove(goTo(played([DAY, WEEK]), 1), MONTH), 'Chậm một tháng');

    const first = switchTo(branched, 1);

    expect(currentTrial(first).moves).toEqual([DAY, WEEK]);
    expect(first.branches.map(({ name }) => name)).toEqual(['', 'Chậm một tháng']);
    expect(switchTo(first, 7)).toBe(first);
  });

  it('what cannot be done any more is cut off, in that branch alone', () => {
    const branched = makeMove(goTo(played([DAY, WEEK]), 1), MONTH);

    const cut = cutBranch(branched, 0);

    expect(currentTrial(cut).moves).toEqual([]);
    expect(currentTrial(switchTo(cut, 1)).moves).toEqual([DAY, WEEK]);
  });

  it('another receipt keeps the moves', () => {
    const later = { ...START, receivedAt: '2026-03-02T08:00:00+07:00' };

    const tree = withStart(played([DAY, WEEK]), later);

    expect(currentTrial(tree)).toEqual({ start: later, moves: [DAY, WEEK] });
  });
});

function pass(duration: string): TrialMove {
  return { kind: 'pass', duration };
}

function played(moves: readonly TrialMove[]): TrialTree {
  return moves.reduce(makeMove, startTree(START));
}
