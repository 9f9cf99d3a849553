import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { substitutionEn } from '../i18n/substitutionEn.ts';
import { substitutionVi } from '../i18n/substitutionVi.ts';

type TextKey = KeysOf<typeof substitutionVi>;
type Translate = (key: TextKey, values?: TextValues) => string;

const TEXTS: { readonly vi: Translate; readonly en: Translate } = {
  vi: createTranslate(substitutionVi),
  en: createTranslate<typeof substitutionVi>(substitutionEn),
};

/** Texts of the page on substitutions. */
export function useSubstitutionTexts(): Translate {
  return TEXTS[useLanguageState((state) => state.language)];
}
