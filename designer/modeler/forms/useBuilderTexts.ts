import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { formBuilderEn } from '../../i18n/formBuilderEn.ts';
import { formBuilderVi } from '../../i18n/formBuilderVi.ts';
import type { BothTexts, Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';

type BuilderTranslate = (key: KeysOf<typeof formBuilderVi>, values?: TextValues) => string;

const TEXTS = { vi: toTexts('vi', formBuilderVi), en: toTexts('en', formBuilderEn) } as const;

/** Texts of building forms in the current language; read when a form is opened. */
export function useBuilderTexts() {
  return TEXTS[useLanguageState((state) => state.language)];
}

function toTexts(language: Language, dictionary: typeof formBuilderVi) {
  const t: BuilderTranslate = createTranslate(dictionary);
  return { t, pick: (texts: BothTexts) => texts[language] };
}
