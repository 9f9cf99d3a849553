import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { decisionEn } from '../../i18n/decisionEn.ts';
import { decisionVi } from '../../i18n/decisionVi.ts';
import type { BothTexts, Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';

/** Gives a text about decision tables by its key with `{{name}}` filled in. */
export type DecisionTranslate = (key: KeysOf<typeof decisionVi>, values?: TextValues) => string;

const TRANSLATE: { readonly [Code in Language]: DecisionTranslate } = {
  vi: createTranslate(decisionVi),
  en: createTranslate<typeof decisionVi>(decisionEn),
};

/** Texts about decision tables; not read before a step that asks one is selected. */
export function useDecisionTexts() {
  const language = useLanguageState((state) => state.language);
  const pick = (texts: BothTexts): string => texts[language];
  return { t: TRANSLATE[language], language, pick };
}
