import { useManyTexts } from './useManyTexts.ts';

/** What the colours on the drawing mean; the words on each step say the same. */
export function HeatLegend() {
  const { t } = useManyTexts();
  const levels = t('heat.levels').split('|');
  return (
    <div className="heat-legend" role="note" aria-label={t('heat.title')}>
      <span>{t('heat.title')}:</span>
      {levels.map((level, place) => (
        <span key={level} className="heat-key" data-level={place}>
          {level}
        </span>
      ))}
    </div>
  );
}
