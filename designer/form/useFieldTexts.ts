import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { fieldEn } from '../i18n/fieldEn.ts';
import { fieldVi } from '../i18n/fieldVi.ts';
import type { BothTexts, Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

type FieldTranslate = (key: KeysOf<typeof fieldVi>, values?: TextValues) => string;

const TEXTS = { vi: toTexts('vi', fieldVi), en: toTexts('en', fieldEn) } as const;

/** Texts of form fields in the current language; read with the pages that have forms. */
export function useFieldTexts() {
  return TEXTS[useLanguageState((state) => state.language)];
}

function toTexts(language: Language, dictionary: typeof fieldVi) {
  const t: FieldTranslate = createTranslate(dictionary);
  return { t, pick: (texts: BothTexts) => texts[language] };
}
