import { createTranslate, type KeysOf, type TextValues } from '../i18n/createTranslate.ts';
import { english } from '../i18n/english.ts';
import type { BothTexts, Language } from '../i18n/language.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { modelerVi } from '../i18n/modelerVi.ts';

/** Dotted key of a text of the designer; a key that does not exist is a type error. */
export type ModelerTextKey = KeysOf<typeof modelerVi>;
/** Gives a text of the designer by its key with `{{name}}` filled in. */
export type ModelerTranslate = (key: ModelerTextKey, values?: TextValues) => string;

const VIETNAMESE = toTexts('vi', modelerVi);
let inEnglish: typeof VIETNAMESE | null = null;

/** Texts of the designer in the current language; read with the designer's pages only. */
export function useModelerTexts() {
  return textsIn(useLanguageState((state) => state.language));
}

function textsIn(language: Language): typeof VIETNAMESE {
  if (language === 'vi') return VIETNAMESE;
  inEnglish ??= toTexts('en', english().modeler);
  return inEnglish;
}

function toTexts(language: Language, dictionary: typeof modelerVi) {
  const t: ModelerTranslate = createTranslate(dictionary);
  return { language, t, pick: (texts: BothTexts) => texts[language] };
}
