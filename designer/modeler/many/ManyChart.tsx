import { Text } from '@mantine/core';

import { chartOf, partBy, type Chart, type ChartLine } from './chartPoints.ts';
import type { NamedResult } from './useMany.ts';
import { useManyTexts } from './useManyTexts.ts';

type Props = {
  readonly results: readonly NamedResult[];
  readonly nameOf: (result: NamedResult['of']) => string;
};

const WIDTH = 460;
const HEIGHT = 190;
const LEFT = 40;
const RIGHT = 10;
const TOP = 16;
const BOTTOM = 36;
const TICKS_MAX = 8;
const PARTS = [0, 0.25, 0.5, 0.75, 1];

/** How many dossiers have their result by when; the same is said in words for who sees no chart. */
export function ManyChart({ results, nameOf }: Props) {
  const { t } = useManyTexts();
  const chart = chartOf(results);
  const summary = useSummary(chart, nameOf);
  return (
    <figure className="many-chart">
      <figcaption>{t(chart.kind === 'late' ? 'chart.title' : 'chart.titleTime')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary.join(' ')}>
        <Axes chart={chart} />
        {chart.lines.map((line) => (
          <path key={line.of} className="many-line" data-of={line.of} d={pathOf(chart, line)} />
        ))}
      </svg>
      <ul className="many-legend">
        {chart.lines.map(({ of }, place) => (
          <li key={of}>
            <svg width="26" height="8" aria-hidden>
              <path className="many-line" data-of={of} d="M1 4H25" />
            </svg>
            <Text size="xs">{summary[place]}</Text>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function useSummary(chart: Chart, nameOf: Props['nameOf']): readonly string[] {
  const { t, percent, amount } = useManyTexts();
  return chart.lines.map((line) => {
    const name = nameOf(line.of);
    if (chart.kind === 'late') {
      const [atDue, atDay] = [percent(partBy(line, 0)), percent(partBy(line, 1))];
      return t('chart.summary', { name, atDue, atDay });
    }
    const median = line.points.find(({ part }) => part >= 0.5)?.days ?? chart.to;
    return t('chart.summaryTime', { name, median: amount(median * 480) });
  });
}

function Axes({ chart }: { readonly chart: Chart }) {
  const { t, number, percent } = useManyTexts();
  const { kind, from, to } = chart;
  const step = Math.max(1, Math.ceil((to - from) / TICKS_MAX));
  const first = Math.ceil(from / step) * step;
  const days = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, n) => first + n * step,
  );
  const bottom = HEIGHT - BOTTOM;
  return (
    <g className="many-axes">
      {PARTS.map((part) => (
        <g key={part}>
          <path d={`M${LEFT} ${yOf(part)}H${WIDTH - RIGHT}`} />
          <text x={LEFT - 5} y={yOf(part) + 4} textAnchor="end">
            {percent(part)}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text key={day} x={xOf(chart, day)} y={bottom + 14} textAnchor="middle">
          {number(day)}
        </text>
      ))}
      {kind === 'late' ? (
        <>
          <path className="many-due" d={`M${xOf(chart, 0)} ${TOP}V${bottom}`} />
          <text x={xOf(chart, 0) + 5} y={TOP - 5} className="many-due-text">
            {t('chart.due')}
          </text>
        </>
      ) : null}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 4} textAnchor="middle">
        {t(kind === 'late' ? 'chart.axis' : 'chart.axisTime')}
      </text>
    </g>
  );
}

function xOf({ from, to }: Chart, days: number): number {
  return LEFT + ((days - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
}

function yOf(part: number): number {
  return TOP + (1 - part) * (HEIGHT - TOP - BOTTOM);
}

function pathOf(chart: Chart, { points }: ChartLine): string {
  const start = `M${xOf(chart, chart.from).toFixed(1)} ${yOf(0).toFixed(1)}`;
  const steps = points.map(({ days, part }) => {
    return `H${xOf(chart, days).toFixed(1)}V${yOf(part).toFixed(1)}`;
  });
  return `${start}${steps.join('')}H${WIDTH - RIGHT}`;
}
