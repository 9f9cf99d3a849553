import { useManyTexts } from './useManyTexts.ts';

/** Says that nobody has given this figure; the field says so by itself to screen readers. */
export function Assumed() {
  const { t } = useManyTexts();
  return (
    <small className="many-assumed" title={t('assumedHint')} aria-hidden>
      {t('assumed')}
    </small>
  );
}
