import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { substitutionEn } from '../i18n/substitutionEn.ts';
import { substitutionVi } from '../i18n/substitutionVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

type SubstitutionTranslate = (key: KeysOf<typeof substitutionVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: SubstitutionTranslate } = {
  vi: createTranslate(substitutionVi),
  en: createTranslate<typeof substitutionVi>(substitutionEn),
};

/** Texts of the substitution page in the current language; read with the page. */
export function useSubstitutionTexts(): SubstitutionTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
