import { spawnSync } from 'node:child_process';
import { ROOT } from '../../scripts/sourceStamp.mjs';

const FALLBACK_SEED = 1;

/** The commit that is checked out; null outside of a repository. */
export function findCommit(): string | null {
  const options = { cwd: ROOT, encoding: 'utf8' } as const;
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], options);
  return status === 0 ? stdout.trim() : null;
}

/** The first seed of this commit: each commit plays others, and the same ones again when asked. */
export function freshSeed(): number {
  const commit = findCommit();
  return commit === null ? FALLBACK_SEED : Number.parseInt(commit.slice(0, 7), 16);
}
