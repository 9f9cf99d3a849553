import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { paymentsEn } from '../i18n/paymentsEn.ts';
import { paymentsVi } from '../i18n/paymentsVi.ts';

type PaymentTranslate = (key: KeysOf<typeof paymentsVi>, values?: TextValues) => string;

const TEXTS: { readonly [Code in Language]: PaymentTranslate } = {
  vi: createTranslate(paymentsVi),
  en: createTranslate<typeof paymentsVi>(paymentsEn),
};

/** Texts of payments that await confirmation in the current language; read with their page. */
export function usePaymentTexts(): PaymentTranslate {
  return TEXTS[useLanguageState((state) => state.language)];
}
