import { cpuUsage } from 'node:process';

/** When each mark was made, by the clock. */
const MADE_AT = new Map<number, number>();

/**
 * Milliseconds that the program has taken since a mark, which starts as `cpuMs()`.
 *
 * Processor time does not count what other programs do meanwhile, but counts the other test files
 * of the same process; the clock is the other way round. The smaller of the two is nearest.
 */
export function cpuMs(since?: number): number {
  const { user, system } = cpuUsage();
  const now = (user + system) / 1_000;
  if (since === undefined) {
    MADE_AT.set(now, performance.now());
    return now;
  }
  const byClock = performance.now() - (MADE_AT.get(since) ?? 0);
  return Math.min(now - since, byClock);
}
