import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { accountEn } from '../i18n/accountEn.ts';
import { accountVi } from '../i18n/accountVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

type AccountTranslate = (key: KeysOf<typeof accountVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: AccountTranslate } = {
  vi: createTranslate(accountVi),
  en: createTranslate<typeof accountVi>(accountEn),
};

/** Texts of one's own account in the current language; read with its dialog. */
export function useAccountTexts(): AccountTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
