import { cpuUsage } from 'node:process';

/**
 * Milliseconds of processor time since a mark, which starts as `cpuMs()`.
 *
 * Unlike the clock it does not count what other programs do meanwhile; other test files of the same
 * process count, so limits need room.
 */
export function cpuMs(since = 0): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1_000 - since;
}
