import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { inboxEn } from '../i18n/inboxEn.ts';
import { inboxVi } from '../i18n/inboxVi.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';

/** Gives a text of the parts of the inbox that are read when they are opened, by its key. */
export type InboxTranslate = (key: KeysOf<typeof inboxVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: InboxTranslate } = {
  vi: createTranslate(inboxVi),
  en: createTranslate<typeof inboxVi>(inboxEn),
};

/** Texts of those parts in the current language; only lazy parts use it. */
export function useInboxTexts(): InboxTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
