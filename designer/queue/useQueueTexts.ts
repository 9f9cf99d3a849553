import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { queueEn } from '../i18n/queueEn.ts';
import { queueVi } from '../i18n/queueVi.ts';

type QueueTranslate = (key: KeysOf<typeof queueVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: QueueTranslate } = {
  vi: createTranslate(queueVi),
  en: createTranslate<typeof queueVi>(queueEn),
};

/** Texts of the queue in the current language. */
export function useQueueTexts(): QueueTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
