import { createTranslate, type KeysOf, type TextValues } from '../../i18n/createTranslate.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { manyEn } from '../../i18n/manyEn.ts';
import { manyVi } from '../../i18n/manyVi.ts';

/** Gives a text of playing many dossiers by its key. */
export type ManyTranslate = (key: KeysOf<typeof manyVi>, values?: TextValues) => string;

/** Texts and numbers as people here write them. */
export type ManyTexts = {
  readonly t: ManyTranslate;
  /** One digit behind the comma at most. */
  readonly number: (value: number) => string;
  /** From a part of 1. */
  readonly percent: (part: number) => string;
  /** Working minutes in the unit in which they are said: minutes, hours, days. */
  readonly amount: (minutes: number) => string;
  /** The same for a note on the drawing, where there is little room. */
  readonly shortAmount: (minutes: number) => string;
};

const TEXTS = { vi: toTexts('vi', manyVi), en: toTexts('en', manyEn) } as const;

/** Texts of playing many dossiers in the current language. */
export function useManyTexts(): ManyTexts {
  return TEXTS[useLanguageState((state) => state.language)];
}

const HOUR = 60;
const DAY = 480;

function toTexts(language: Language, dictionary: typeof manyVi): ManyTexts {
  const t: ManyTranslate = createTranslate(dictionary);
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = (value: number): string => {
    return value.toLocaleString(locale, { maximumFractionDigits: 1 });
  };
  const amount = (minutes: number, days: 'amount.days' | 'amount.shortDays'): string => {
    if (minutes < HOUR) return t('amount.minutes', { count: Math.round(minutes) });
    if (minutes < DAY) return t('amount.hours', { count: number(minutes / HOUR) });
    return t(days, { count: number(minutes / DAY) });
  };
  return {
    t,
    number,
    percent: (part) => `${Math.round(part * 100)}\u00a0%`,
    amount: (minutes) => amount(minutes, 'amount.days'),
    shortAmount: (minutes) => amount(minutes, 'amount.shortDays'),
  };
}
