import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { modelerTableEn } from '../../i18n/modelerTableEn.ts';
import { modelerTableVi } from '../../i18n/modelerTableVi.ts';

type TableTranslate = (key: KeysOf<typeof modelerTableVi>, values?: TextValues) => string;

const TEXTS: { readonly vi: TableTranslate; readonly en: TableTranslate } = {
  vi: createTranslate(modelerTableVi),
  en: createTranslate<typeof modelerTableVi>(modelerTableEn),
};

/** Texts of the step table; not read before one is shown. */
export function useTableTexts(): TableTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
