import { create } from 'zustand';

import { loadEnglish } from './english.ts';
import { readLanguage, rememberLanguage, type Language } from './language.ts';

/** The language of every screen; what reads it draws again when it changes. */
export const useLanguageState = create<{ readonly language: Language }>(() => ({
  language: readLanguage(),
}));

/**
 * Changes every text at once and keeps the choice for the next visit; rejects, and changes nothing,
 * when the English texts cannot be read.
 */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish();
  rememberLanguage(language);
  useLanguageState.setState({ language });
}
