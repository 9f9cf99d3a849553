import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { comparisonEn } from '../../i18n/comparisonEn.ts';
import { comparisonVi } from '../../i18n/comparisonVi.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';

/** Gives a text about changes by its key with `{{name}}` filled in. */
export type ComparisonTranslate = (key: KeysOf<typeof comparisonVi>, values?: TextValues) => string;

const TEXTS: {
  readonly [Code in Language]: { readonly t: ComparisonTranslate; readonly language: Code };
} = {
  vi: { t: createTranslate(comparisonVi), language: 'vi' },
  en: { t: createTranslate<typeof comparisonVi>(comparisonEn), language: 'en' },
};

/** Texts about changes, and their language; not read before the first comparison. */
export function useComparisonTexts() {
  return TEXTS[useLanguageState((state) => state.language)];
}
