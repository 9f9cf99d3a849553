import { createTranslate, type KeysOf, type TextValues } from './createTranslate.ts';
import { english } from './english.ts';
import type { BothTexts, Language } from './language.ts';
import { useLanguageState } from './languageState.ts';
import { vi } from './vi.ts';

/** Dotted key of a text; a key that does not exist is a type error. */
export type TextKey = KeysOf<typeof vi>;
/** Gives a text by its key with `{{name}}` filled in. */
export type Translate = (key: TextKey, values?: TextValues) => string;

type Texts = {
  readonly t: Translate;
  readonly language: Language;
  /** Chooses from a text that the API sent in both languages. */
  readonly pick: (texts: BothTexts) => string;
};

const VIETNAMESE = toTexts('vi', vi);
let inEnglish: Texts | null = null;

/** Texts in the current language; the same object until the language changes. */
export function useTexts(): Texts {
  return textsIn(useLanguageState((state) => state.language));
}

/** Texts in the language of this moment, for what is not drawn by React. */
export function currentTexts(): Texts {
  return textsIn(useLanguageState.getState().language);
}

function textsIn(language: Language): Texts {
  if (language === 'vi') return VIETNAMESE;
  inEnglish ??= toTexts('en', english().common);
  return inEnglish;
}

function toTexts(language: Language, dictionary: typeof vi): Texts {
  return { language, t: createTranslate(dictionary), pick: (texts) => texts[language] };
}
