import { rankPaths } from './chooseFew.ts';
import {
  beginPath,
  searchPaths,
  type PathFindings,
  type PathPoint,
  type PathRoot,
  type PathSearch,
} from './searchPaths.ts';

/** Steps to find an end for one way; most need a dozen. */
const FINISH_STEPS_MAX = 200;
/** Ways that are brought to an end after the search. */
const FINISHED_MAX = 12;

/**
 * Ways that take together what can be taken. What the search found only on ways that have not ended
 * is brought to an end afterwards, where it has one.
 */
export function findWays(roots: readonly PathRoot[], search: PathSearch): PathFindings {
  const all = (1n << BigInt(search.goals.size)) - 1n;
  const begin = roots.map((root) => beginPath(root, search));
  let found = takenBy(begin);
  const findings = searchPaths(begin, search, ({ taken }) => {
    found |= taken;
    return found === all;
  });
  const points = [...findings.points];
  let done = takenBy(points.filter(({ state }) => state.isEnded));
  const ranking = rankPaths(points);
  for (let count = 0; count < FINISHED_MAX; count += 1) {
    const open = ranking.best(done);
    if (open === null) break;
    ranking.remove(open);
    const ended = finish(open, search);
    if (ended === null) continue;
    points.push(ended);
    ranking.add(ended);
    done |= ended.taken;
  }
  return { points, isWhole: findings.isWhole };
}

function finish(point: PathPoint, search: PathSearch): PathPoint | null {
  const bounded = { ...search, stepsMax: FINISH_STEPS_MAX };
  const { points } = searchPaths([point], bounded, ({ state }) => state.isEnded);
  const last = points.at(-1);
  return last?.state.isEnded === true ? last : null;
}

function takenBy(points: readonly PathPoint[]): bigint {
  return points.reduce((sum, { taken }) => sum | taken, 0n);
}
