import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { noticeEn } from '../i18n/noticeEn.ts';
import { noticeVi } from '../i18n/noticeVi.ts';

type NoticeTranslate = (key: KeysOf<typeof noticeVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: NoticeTranslate } = {
  vi: createTranslate(noticeVi),
  en: createTranslate<typeof noticeVi>(noticeEn),
};

/** Texts of the notices in the current language; read with the bell. */
export function useNoticeTexts(): NoticeTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
