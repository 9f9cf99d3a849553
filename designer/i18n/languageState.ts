import { create } from 'zustand';

import { readLanguage, rememberLanguage, type Language } from './language.ts';

/** The language of every screen; what reads it draws again when it changes. */
export const useLanguageState = create<{ readonly language: Language }>(() => ({
  language: readLanguage(),
}));

/** Changes every text at once and keeps the choice for the next visit. */
export function switchLanguage(language: Language): void {
  rememberLanguage(language);
  useLanguageState.setState({ language });
}
