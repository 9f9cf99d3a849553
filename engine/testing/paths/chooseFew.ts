import type { WrittenStep } from '../../scenario/writeStep.ts';
import type { PathPoint } from './searchPaths.ts';

/** A way that was chosen, with the goals that those before it do not take. */
export type ChosenPath = { readonly point: PathPoint; readonly gained: bigint };

/** Again and again the way that adds most; ways that end before others, then the shortest. */
export function chooseFew(points: readonly PathPoint[]): readonly ChosenPath[] {
  const ranking = rankPaths(points);
  const chosen: ChosenPath[] = [];
  let taken = 0n;
  for (;;) {
    const next = ranking.best(taken);
    if (next === null) return chosen;
    chosen.push({ point: next, gained: next.taken & ~taken });
    taken |= next.taken;
  }
}

/** The steps that lead to a point, from the first. */
export function stepsTo(point: PathPoint): readonly WrittenStep[] {
  const steps: WrittenStep[] = [];
  for (let one: PathPoint | null = point; one !== null; one = one.parent) {
    if (one.step !== null) steps.unshift(one.step);
  }
  return steps;
}

/** Ways to choose from, again and again while more and more is taken. */
export type PathRanking = {
  /**
   * The way that adds most to what is taken already, which only grows; null: none adds anything.
   */
  readonly best: (taken: bigint) => PathPoint | null;
  readonly add: (point: PathPoint) => void;
  readonly remove: (point: PathPoint) => void;
};

/** A way with what it added when it was last looked at: it never adds more later. */
type Ranked = { readonly point: PathPoint; atMost: number };

/** What a way adds is counted again only where it could be the best. */
export function rankPaths(points: readonly PathPoint[]): PathRanking {
  const toRanked = (point: PathPoint): Ranked => ({ point, atMost: Infinity });
  const open = new Map(points.map((point) => [point, toRanked(point)]));
  const best = (taken: bigint): PathPoint | null => {
    let found: PathPoint | null = null;
    let rank: readonly number[] = [];
    for (const one of open.values()) {
      if (found !== null && !isHigher(rankOf(one), rank)) continue;
      one.atMost = countBits(one.point.taken & ~taken);
      if (one.atMost === 0) open.delete(one.point);
      else if (found === null || isHigher(rankOf(one), rank)) {
        [found, rank] = [one.point, rankOf(one)];
      }
    }
    return found;
  };
  return {
    best,
    add: (point) => open.set(point, toRanked(point)),
    remove: (point) => open.delete(point),
  };
}

/** An unfinished way is only for what no finished one takes. */
function rankOf({ point, atMost }: Ranked): readonly number[] {
  return [point.state.isEnded ? 1 : 0, atMost, -point.overwrites, -point.depth];
}

function isHigher(mine: readonly number[], theirs: readonly number[]): boolean {
  const place = mine.findIndex((value, index) => value !== theirs[index]);
  return place !== -1 && (mine[place] ?? 0) > (theirs[place] ?? 0);
}

/** Four bits at a time. */
function countBits(bits: bigint): number {
  let count = 0;
  for (const digit of bits.toString(16)) count += BITS_OF[Number.parseInt(digit, 16)] ?? 0;
  return count;
}

const BITS_OF = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];
