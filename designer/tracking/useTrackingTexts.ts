import { useEffect, useState } from 'react';

import { readLanguage, rememberLanguage, type Language } from '../i18n/language.ts';
import { trackingEn } from '../i18n/trackingEn.ts';
import { trackingVi } from '../i18n/trackingVi.ts';

/** Every text of the page in one language. */
export type TrackingTexts = typeof trackingVi;

/** The texts of the page with the language chosen; the title of the tab follows. */
export function useTrackingTexts() {
  const [language, setLanguage] = useState<Language>(readLanguage);
  const texts: TrackingTexts = language === 'en' ? trackingEn : trackingVi;
  useEffect(() => {
    rememberLanguage(language);
    document.title = `${texts.title} – ${texts.appName}`;
  }, [language, texts]);
  return { texts, language, setLanguage };
}
