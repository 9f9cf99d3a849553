import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { statisticsEn } from '../i18n/statisticsEn.ts';
import { statisticsVi } from '../i18n/statisticsVi.ts';

type StatisticsTranslate = (key: KeysOf<typeof statisticsVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: StatisticsTranslate } = {
  vi: createTranslate(statisticsVi),
  en: createTranslate<typeof statisticsVi>(statisticsEn),
};

/** Texts of the page of published figures in the current language; read with the page. */
export function useStatisticsTexts(): StatisticsTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
