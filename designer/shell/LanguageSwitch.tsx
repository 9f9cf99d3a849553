import { SegmentedControl } from '@mantine/core';

import { useErrorText } from '../answer/useErrorText.ts';
import { switchLanguage } from '../i18n/languageState.ts';
import { LANGUAGE_NAMES, type Language } from '../i18n/language.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyFailed } from '../ui/notify.ts';

/** Switches every text of the screens; the choice is kept for the next visit. */
export function LanguageSwitch() {
  const { t, language } = useTexts();
  const errorText = useErrorText();
  const change = (value: string) => {
    switchLanguage(value as Language).catch((error: Error) => notifyFailed(errorText(error)));
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('common.language')}
      value={language}
      data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
      onChange={change}
    />
  );
}
