import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { dossierEn } from '../i18n/dossierEn.ts';
import { dossierVi } from '../i18n/dossierVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

/** Gives a text of the dossier page by its key. */
export type DossierTranslate = (key: KeysOf<typeof dossierVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: DossierTranslate } = {
  vi: createTranslate(dossierVi),
  en: createTranslate<typeof dossierVi>(dossierEn),
};

/** Texts of the dossier page in the current language; read with the page. */
export function useDossierTexts(): DossierTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
