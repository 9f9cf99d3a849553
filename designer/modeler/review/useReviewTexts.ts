import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { reviewEn } from '../../i18n/reviewEn.ts';
import { reviewVi } from '../../i18n/reviewVi.ts';

/** Gives a text of review, comments and saves by its key. */
export type ReviewTranslate = (key: KeysOf<typeof reviewVi>, values?: TextValues) => string;

const TEXTS: {
  readonly [Code in Language]: { readonly t: ReviewTranslate; readonly language: Code };
} = {
  vi: { t: createTranslate(reviewVi), language: 'vi' },
  en: { t: createTranslate<typeof reviewVi>(reviewEn), language: 'en' },
};

/** Texts of review, comments and saves, and their language. */
export function useReviewTexts() {
  return TEXTS[useLanguageState((state) => state.language)];
}
