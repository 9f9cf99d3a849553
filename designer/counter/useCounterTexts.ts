import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { counterEn } from '../i18n/counterEn.ts';
import { counterVi } from '../i18n/counterVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

type CounterTranslate = (key: KeysOf<typeof counterVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: CounterTranslate } = {
  vi: createTranslate(counterVi),
  en: createTranslate<typeof counterVi>(counterEn),
};

/** Texts of the counter page in the current language; read with the page. */
export function useCounterTexts(): CounterTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
