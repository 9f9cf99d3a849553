import { SegmentedControl } from '@mantine/core';

import { switchLanguage } from '../i18n/languageState.ts';
import { LANGUAGE_NAMES, type Language } from '../i18n/language.ts';
import { useTexts } from '../i18n/useTexts.ts';

/** Switches every text of the screens; the choice is kept for the next visit. */
export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('common.language')}
      value={language}
      data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
      onChange={(value) => switchLanguage(value as Language)}
    />
  );
}
