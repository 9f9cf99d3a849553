import { createTranslate, type KeysOf } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { signOnEn } from '../i18n/signOnEn.ts';
import { signOnVi } from '../i18n/signOnVi.ts';

type SignOnTranslate = (key: KeysOf<typeof signOnVi>) => string;

const TEXTS: { readonly [Code in Language]: SignOnTranslate } = {
  vi: createTranslate(signOnVi),
  en: createTranslate<typeof signOnVi>(signOnEn),
};

/** Texts of the single sign-on in the current language. */
export function useSignOnTexts(): SignOnTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
