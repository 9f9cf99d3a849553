import { useTranslation } from 'react-i18next';

import type { BothTexts, Language } from './language.ts';
import type { vi } from './vi.ts';

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** Dotted key of a text; a key that does not exist is a type error. */
export type TextKey = Leaves<typeof vi>;
/** Gives a text by its key with `{{name}}` filled in. */
export type Translate = (
  key: TextKey,
  values?: { readonly [name: string]: string | number },
) => string;

type Texts = {
  readonly t: Translate;
  readonly language: Language;
  /** Chooses from a text that the API sent in both languages. */
  readonly pick: (texts: BothTexts) => string;
};

/** Texts in the current language; draws again when the language changes. */
export function useTexts(): Texts {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    t: (key, values) => (values ? t(key, values) : t(key)),
    language,
    pick: (texts) => texts[language],
  };
}
