import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { CHANGE_SIGNS } from './changeSigns.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';

/** A kind of change by sign, word and colour. */
export function ChangeBadge({ change }: Pick<ComparedEntry, 'change'>) {
  const { t } = useComparisonTexts();
  return (
    <span className={`change-badge change-badge-${change}`}>
      <span aria-hidden>{CHANGE_SIGNS[change]}</span> {t(change)}
    </span>
  );
}
