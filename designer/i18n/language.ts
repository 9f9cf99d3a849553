/** Languages of the screens. Vietnamese is the source of truth. */
export type Language = 'vi' | 'en';
/** A text in both languages, as the API sends it. */
export type BothTexts = { readonly vi: string; readonly en: string };

/** Each language in its own words, in the order of the switch. */
export const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' } as const satisfies Record<
  Language,
  string
>;

const STORAGE_KEY = 'lienthong.language';

/** The language this browser used last, Vietnamese at first. */
export function readLanguage(): Language {
  return window.localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi';
}

/** Remembers the language and tells the document, so that screen readers speak it. */
export function rememberLanguage(language: Language): void {
  window.localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
}
