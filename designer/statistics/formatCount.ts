import type { Language } from '../i18n/language.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** "418.862" or "418,862". */
export function formatCount(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language]);
}
