import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { submissionEn } from '../i18n/submissionEn.ts';
import { submissionVi } from '../i18n/submissionVi.ts';

type SubmissionTranslate = (key: KeysOf<typeof submissionVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: SubmissionTranslate } = {
  vi: createTranslate(submissionVi),
  en: createTranslate<typeof submissionVi>(submissionEn),
};

/** Texts of the pages of submissions in the current language; read with them. */
export function useSubmissionTexts(): SubmissionTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
