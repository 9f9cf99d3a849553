import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { serviceEn } from '../i18n/serviceEn.ts';
import { serviceVi } from '../i18n/serviceVi.ts';

type ServiceTranslate = (key: KeysOf<typeof serviceVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: ServiceTranslate } = {
  vi: createTranslate(serviceVi),
  en: createTranslate<typeof serviceVi>(serviceEn),
};

/** Texts of maintenance and feedback in the current language. */
export function useServiceTexts(): ServiceTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
