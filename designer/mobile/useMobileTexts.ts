import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { mobileEn } from '../i18n/mobileEn.ts';
import { mobileVi } from '../i18n/mobileVi.ts';

type MobileTranslate = (key: KeysOf<typeof mobileVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: MobileTranslate } = {
  vi: createTranslate(mobileVi),
  en: createTranslate<typeof mobileVi>(mobileEn),
};

/** Texts of mobile sessions in the current language. */
export function useMobileTexts(): MobileTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
