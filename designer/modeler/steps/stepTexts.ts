import { createTranslate } from '../../i18n/createTranslate.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { stepEn } from '../../i18n/stepEn.ts';
import { stepVi } from '../../i18n/stepVi.ts';

const TEXTS = { vi: createTranslate(stepVi), en: createTranslate(stepEn) } as const;

/** Texts of steps in the language of this moment; menus are made at each opening. */
export function stepTexts(): (typeof TEXTS)['vi'] {
  return TEXTS[useLanguageState.getState().language];
}
