import { canonicalJson } from '../../model/canonicalJson.ts';
import type { Trial, TrialMove, TrialStart } from './trial.ts';

/** One way of going on. `name` is "" until somebody gives one. */
export type TrialBranch = {
  readonly id: number;
  readonly name: string;
  readonly moves: readonly TrialMove[];
};

/**
 * The trials that somebody has played from one receipt, and where they look.
 *
 * Invariants: there is at least one branch; `branchId` is one of them; `at` is how many of its
 * moves are made, from 0 to all; ids only grow.
 */
export type TrialTree = {
  readonly start: TrialStart;
  readonly branches: readonly TrialBranch[];
  readonly branchId: number;
  readonly at: number;
};

/** A dossier that has just been received, nothing done. */
export function startTree(start: TrialStart): TrialTree {
  return { start, branches: [{ id: 1, name: '', moves: [] }], branchId: 1, at: 0 };
}

/** The branch that is looked at. */
export function currentBranch({ branches, branchId }: TrialTree): TrialBranch {
  return branches.find(({ id }) => id === branchId) ?? { id: branchId, name: '', moves: [] };
}

/** The trial up to where somebody looks. */
export function currentTrial(tree: TrialTree): Trial {
  return { start: tree.start, moves: currentBranch(tree).moves.slice(0, tree.at) };
}

/**
 * Makes a move from where one looks: at the end it is added, what was done there before is done
 * again, and something else begins a branch.
 */
export function makeMove(tree: TrialTree, move: TrialMove): TrialTree {
  const { branches, branchId, at } = tree;
  const { moves } = currentBranch(tree);
  const known = moves[at];
  if (known !== undefined && canonicalJson(known) === canonicalJson(move)) {
    return { ...tree, at: at + 1 };
  }
  const longer = [...moves.slice(0, at), move];
  if (known === undefined) {
    const grown = branches.map((one) => (one.id === branchId ? { ...one, moves: longer } : one));
    return { ...tree, branches: grown, at: at + 1 };
  }
  const id = Math.max(...branches.map((one) => one.id)) + 1;
  const branch = { id, name: '', moves: longer };
  return { ...tree, branches: [...branches, branch], branchId: id, at: at + 1 };
}

/** Looks at the branch after that many of its moves. */
export function goTo(tree: TrialTree, at: number): TrialTree {
  const last = currentBranch(tree).moves.length;
  return { ...tree, at: Math.min(last, Math.max(0, at)) };
}

/** Looks at the end of another branch; nothing changes for an id that there is not. */
export function switchTo(tree: TrialTree, branchId: number): TrialTree {
  const branch = tree.branches.find(({ id }) => id === branchId);
  return branch === undefined ? tree : { ...tree, branchId, at: branch.moves.length };
}

/** Names the branch that is looked at. */
export function nameBranch(tree: TrialTree, name: string): TrialTree {
  const branches = tree.branches.map((one) => (one.id === tree.branchId ? { ...one, name } : one));
  return { ...tree, branches };
}

/** Takes the moves away from the one with that index on, in the branch that is looked at. */
export function cutBranch(tree: TrialTree, from: number): TrialTree {
  const branches = tree.branches.map((one) =>
    one.id === tree.branchId ? { ...one, moves: one.moves.slice(0, from) } : one,
  );
  return { ...tree, branches, at: Math.min(tree.at, from) };
}

/** The same moves on a dossier that comes in otherwise. */
export function withStart(tree: TrialTree, start: TrialStart): TrialTree {
  return { ...tree, start };
}
