import type { Finding, Simulated } from './simulate.ts';

/** A seed that found something, with the end of its log. */
export type FailedSeed = {
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly lastLines: readonly string[];
  /** Commands that were sent until then. */
  readonly commands: number;
};

/** What many seeds gave, as plain JSON. */
export type SimulationReport = {
  readonly seeds: number;
  readonly failed: readonly FailedSeed[];
  readonly counts: { readonly [what: string]: number };
};

/** Nothing was simulated. */
export const NO_SEEDS: SimulationReport = { seeds: 0, failed: [], counts: {} };

/** The report with one more seed. */
export function withSeed(report: SimulationReport, simulated: Simulated): SimulationReport {
  const { seed, findings, lastLines } = simulated;
  const counts = added(report.counts, Object.fromEntries(simulated.counts));
  const commands = sumOf(Object.fromEntries(simulated.counts), 'command ');
  const failed = findings.length === 0 ? [] : [{ seed, findings, lastLines, commands }];
  return { seeds: report.seeds + 1, failed: [...report.failed, ...failed], counts };
}

/** Two reports as one. */
export function together(left: SimulationReport, right: SimulationReport): SimulationReport {
  return {
    seeds: left.seeds + right.seeds,
    failed: [...left.failed, ...right.failed],
    counts: added(left.counts, right.counts),
  };
}

/** The sum of all counts whose name begins so. */
export function sumOf(counts: SimulationReport['counts'], prefix: string): number {
  return Object.entries(counts)
    .filter(([what]) => what.startsWith(prefix))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** The figures for people, most of them one in a line. */
export function describe({ seeds, failed, counts }: SimulationReport): string {
  const group = (prefix: string): string =>
    Object.entries(counts)
      .filter(([what]) => what.startsWith(prefix))
      .toSorted(([left], [right]) => left.localeCompare(right, 'en', { numeric: true }))
      .map(([what, count]) => `${what.slice(prefix.length)} ${count}`)
      .join(', ');
  return [
    `${seeds} seeds, ${sumOf(counts, 'command ')} commands, ${sumOf(counts, 'checked ')} checks`,
    `commands: ${group('command ')}`,
    `refused: ${counts['refused'] ?? 0} (${group('refusal ')})`,
    `commits: ${group('commit ')}`,
    `crashes: ${sumOf(counts, 'crash ')} (${group('crash ')})`,
    `steps: ${group('step ')}`,
    ...['timers fired', 'calls delivered'].map((what) => `${what}: ${counts[what] ?? 0}`),
    `invariants: ${group('checked ')}`,
    `findings: ${failed.map(({ seed }) => `seed ${seed}`).join(', ') || 'none'}`,
    ...failed.flatMap(describeFailed),
  ].join('\n');
}

function describeFailed({ seed, findings, lastLines, commands }: FailedSeed): readonly string[] {
  return [
    `── seed ${seed}, after ${commands} commands`,
    ...findings.slice(0, 10).map(({ invariant, what, step }) => `${invariant} (${step}): ${what}`),
    ...lastLines.slice(-15).map((line) => `   ${line}`),
    `   again: npm run prove:simulation -- --seeds 1 --from ${seed}`,
  ];
}

function added(
  left: SimulationReport['counts'],
  right: SimulationReport['counts'],
): SimulationReport['counts'] {
  const sum: { [what: string]: number } = { ...left };
  for (const [what, count] of Object.entries(right)) sum[what] = (sum[what] ?? 0) + count;
  return sum;
}
