import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { adminEn } from '../i18n/adminEn.ts';
import { adminVi } from '../i18n/adminVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

type AdminTranslate = (key: KeysOf<typeof adminVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: AdminTranslate } = {
  vi: createTranslate(adminVi),
  en: createTranslate<typeof adminVi>(adminEn),
};

/** Texts of the admin page in the current language; read with the page. */
export function useAdminTexts(): AdminTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
