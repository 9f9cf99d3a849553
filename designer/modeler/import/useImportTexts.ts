import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { importEn } from '../../i18n/importEn.ts';
import { importVi } from '../../i18n/importVi.ts';
import { useLanguageState } from '../../i18n/languageState.ts';

type ImportTranslate = (key: KeysOf<typeof importVi>, values?: TextValues) => string;

const TEXTS: { readonly vi: ImportTranslate; readonly en: ImportTranslate } = {
  vi: createTranslate(importVi),
  en: createTranslate<typeof importVi>(importEn),
};

/** Texts of taking over a file; not read before one is chosen. */
export function useImportTexts(): ImportTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
