import { checkEn } from '../i18n/checkEn.ts';
import { checkVi } from '../i18n/checkVi.ts';
import type { Language } from '../i18n/language.ts';

/** Every text of the check in one language. */
export type CheckTexts = typeof checkVi;

/** Read with the check, not with the tracking page. */
export const CHECK_TEXTS: { readonly [code in Language]: CheckTexts } = {
  vi: checkVi,
  en: checkEn,
};
