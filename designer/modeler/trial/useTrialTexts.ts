import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import { formatDay, formatWeekday } from '../../i18n/formatMoment.ts';
import type { BothTexts, Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { trialEn } from '../../i18n/trialEn.ts';
import { trialVi } from '../../i18n/trialVi.ts';

/** Gives a text of the trial by its key. */
export type TrialTranslate = (key: KeysOf<typeof trialVi>, values?: TextValues) => string;

const TEXTS = { vi: toTexts('vi', trialVi), en: toTexts('en', trialEn) } as const;

/** Texts of a trial in the current language, and a moment as people here say it. */
export function useTrialTexts() {
  return TEXTS[useLanguageState((state) => state.language)];
}

function toTexts(language: Language, dictionary: typeof trialVi) {
  const t: TrialTranslate = createTranslate(dictionary);
  return {
    t,
    pick: (texts: BothTexts) => texts[language],
    /** "15:20 Thứ Sáu, 13/02/2026" from a moment on the wire. */
    moment: (moment: string) =>
      `${moment.slice(11, 16)} ${formatWeekday(moment, language)}, ${formatDay(moment)}`,
  };
}
