import type { NamedResult } from './useMany.ts';

const DAY = 480;

/** A line of a chart: how many parts of all dossiers have their result by a moment, in days. */
export type ChartLine = {
  readonly of: NamedResult['of'];
  readonly points: readonly { readonly days: number; readonly part: number }[];
};

/** What is drawn: against the due moment, or since receipt where there is none. */
export type Chart = {
  readonly kind: 'late' | 'time';
  readonly from: number;
  readonly to: number;
  readonly lines: readonly ChartLine[];
};

/**
 * The lines of results in one chart. Dossiers without a result are never reached by a line, so it
 * ends below the whole.
 */
export function chartOf(results: readonly NamedResult[]): Chart {
  const kind = results.every(({ result }) => result.latePercents.length > 0) ? 'late' : 'time';
  const lines = results.map((one) => ({ of: one.of, points: pointsOf(one, kind) }));
  const days = lines.flatMap(({ points }) => points.map((point) => point.days));
  const from = kind === 'late' ? Math.floor(Math.min(-1, ...days)) : 0;
  return { kind, from, to: Math.ceil(Math.max(1, ...days)), lines };
}

/** The part of all dossiers that have their result by then, in days against the due moment. */
export function partBy({ points }: ChartLine, days: number): number {
  return points.findLast((point) => point.days <= days)?.part ?? 0;
}

function pointsOf({ result }: NamedResult, kind: Chart['kind']): ChartLine['points'] {
  const { latePercents, timePercents, finishedCount, dossierCount } = result;
  const percents = kind === 'late' ? latePercents : timePercents;
  const all = dossierCount === 0 ? 0 : finishedCount / dossierCount;
  return percents.map((minutes, percent) => ({
    days: minutes / DAY,
    part: (percent / 100) * all,
  }));
}
