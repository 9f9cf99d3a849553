import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { elementEn } from '../../i18n/elementEn.ts';
import { elementVi } from '../../i18n/elementVi.ts';
import { useLanguageState } from '../../i18n/languageState.ts';

type ElementTextKey = KeysOf<typeof elementVi>;
type ElementTranslate = (key: ElementTextKey, values?: TextValues) => string;

const TEXTS: { readonly vi: ElementTranslate; readonly en: ElementTranslate } = {
  vi: createTranslate(elementVi),
  en: createTranslate<typeof elementVi>(elementEn),
};

/** Texts of what can be set on one element; not read before one is selected. */
export function useElementTexts(): ElementTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
