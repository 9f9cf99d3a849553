import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { submitEn } from '../i18n/submitEn.ts';
import { submitVi } from '../i18n/submitVi.ts';

type SubmitTranslate = (key: KeysOf<typeof submitVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: SubmitTranslate } = {
  vi: createTranslate(submitVi),
  en: createTranslate<typeof submitVi>(submitEn),
};

/** Texts of the applicant's page in the current language; read with the page. */
export function useSubmitTexts(): SubmitTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
