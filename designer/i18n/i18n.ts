import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.ts';
import { readLanguage, rememberLanguage, type Language } from './language.ts';
import { vi } from './vi.ts';

/** The one i18next of the officers' application; lazy pages add their namespaces to it. */
export const i18n = i18next.createInstance();

/** Must run once before the first page is drawn; synchronous, because the texts are bundled. */
export function startI18n(): void {
  const language = readLanguage();
  rememberLanguage(language);
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    initAsync: false,
    defaultNS: 'main',
    resources: { vi: { main: vi }, en: { main: en } },
    interpolation: { escapeValue: false },
  });
}

/** Changes every text at once and keeps the choice for the next visit. */
export function switchLanguage(language: Language): void {
  rememberLanguage(language);
  void i18n.changeLanguage(language);
}
