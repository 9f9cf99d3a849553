import type { WrittenStep } from '../../scenario/writeStep.ts';
import type { PathPoint } from './searchPaths.ts';

/** A way that was chosen, with the goals that those before it do not take. */
export type ChosenPath = { readonly point: PathPoint; readonly gained: bigint };

/** Again and again the way that adds most; ways that end before others, then the shortest. */
export function chooseFew(points: readonly PathPoint[]): readonly ChosenPath[] {
  const chosen: ChosenPath[] = [];
  let taken = 0n;
  for (;;) {
    const next = bestPath(points, taken);
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

/** The way that adds most to what is taken already; null when none adds anything. */
export function bestPath(points: readonly PathPoint[], taken: bigint): PathPoint | null {
  let found: PathPoint | null = null;
  let rank: readonly number[] = [];
  for (const point of points) {
    const gain = countBits(point.taken & ~taken);
    if (gain === 0) continue;
    // An unfinished way is only for what no finished one takes.
    const mine = [point.state.isEnded ? 1 : 0, gain, -point.overwrites, -point.depth];
    if (found === null || isHigher(mine, rank)) [found, rank] = [point, mine];
  }
  return found;
}

function isHigher(mine: readonly number[], theirs: readonly number[]): boolean {
  const place = mine.findIndex((value, index) => value !== theirs[index]);
  return place !== -1 && (mine[place] ?? 0) > (theirs[place] ?? 0);
}

function countBits(bits: bigint): number {
  return bits.toString(2).replaceAll('0', '').length;
}
