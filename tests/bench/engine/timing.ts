import { median } from '../figure.ts';

/** How often something is done in one round, and how many rounds there are. */
export type Rounds = { readonly rounds: number; readonly loops: number };

/** Milliseconds of processor time for one turn: the median of the rounds, after one to warm up. */
export function cpuPerTurn({ rounds, loops }: Rounds, turn: () => void): number {
  const measure = (): number => {
    const before = process.cpuUsage();
    for (let loop = 0; loop < loops; loop += 1) turn();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / loops;
  };
  measure();
  return median(Array.from({ length: rounds }, measure));
}
