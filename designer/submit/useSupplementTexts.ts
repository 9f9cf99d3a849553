import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { supplementEn } from '../i18n/supplementEn.ts';
import { supplementVi } from '../i18n/supplementVi.ts';

type SupplementTranslate = (key: KeysOf<typeof supplementVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: SupplementTranslate } = {
  vi: createTranslate(supplementVi),
  en: createTranslate<typeof supplementVi>(supplementEn),
};

/** Texts of the applicant's supplement in the current language; read with its page. */
export function useSupplementTexts(): SupplementTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
