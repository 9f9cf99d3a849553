import type { Estimate } from '../../../engine/testing/many/estimate.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import type { NamedResult } from './useMany.ts';
import { useManyTexts, type ManyTexts } from './useManyTexts.ts';

type Props = {
  readonly results: readonly NamedResult[];
  readonly nameOf: (result: NamedResult['of']) => string;
};

/** A figure and what is to be known of it. */
type Figure = { readonly label: string; readonly value: string; readonly note: string };

/** The few figures that decide, of one result or of two side by side. */
export function KeyFigures({ results, nameOf }: Props) {
  const texts = useManyTexts();
  const columns = results.map(({ result }) => figuresOf(result, texts));
  const [first = []] = columns;
  return (
    <table className="many-table many-figures">
      <thead className={results.length === 1 ? 'many-hidden' : ''}>
        <tr>
          <th scope="col">{texts.t('compare.figure')}</th>
          {results.map(({ of }) => (
            <th scope="col" key={of} data-of={of}>
              {nameOf(of)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.map(({ label }, row) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {results.map(({ of }, column) => (
              <td key={of}>
                <strong>{columns[column]?.[row]?.value}</strong>{' '}
                <small>{columns[column]?.[row]?.note}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function figuresOf(
  result: ManyResult,
  { t, number, percent, amount }: ManyTexts,
): readonly Figure[] {
  const { onTimeLegal, onTimePromised, timePercents, dossierCount, finishedCount } = result;
  const share = (label: string, estimate: Estimate | null): readonly Figure[] => {
    if (estimate === null) return [];
    const { mean, low, high } = estimate;
    const note = t('result.interval', { low: percent(low), high: percent(high) });
    return [{ label, value: percent(mean), note }];
  };
  const within = (label: string, at: number): Figure => {
    const minutes = timePercents[at];
    return { label, value: minutes === undefined ? '–' : amount(minutes), note: '' };
  };
  const left = dossierCount - finishedCount;
  const note = left === 0 ? '' : t('result.unfinishedCount', { count: number(left) });
  return [
    ...share(t('result.onTime'), onTimeLegal),
    ...share(t('result.onTimePromised'), onTimePromised),
    within(t('result.median'), 50),
    within(t('result.p90'), 90),
    { label: t('result.dossiers'), value: number(dossierCount), note },
  ];
}
