import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { i18n } from '../i18n/i18n.ts';
import type { BothTexts, Language } from '../i18n/language.ts';
import { modelerEn } from '../i18n/modelerEn.ts';
import { modelerVi } from '../i18n/modelerVi.ts';

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** Dotted key of a text of the designer; a key that does not exist is a type error. */
export type ModelerTextKey = Leaves<typeof modelerVi>;
/** Gives a text of the designer by its key with `{{name}}` filled in. */
export type ModelerTranslate = (
  key: ModelerTextKey,
  values?: { readonly [name: string]: string | number },
) => string;

const NAMESPACE = 'modeler';

/** Texts of the designer in the current language; read with the designer's pages only. */
export function useModelerTexts() {
  addTexts();
  const { t, i18n: current } = useTranslation(NAMESPACE);
  const language: Language = current.language === 'en' ? 'en' : 'vi';
  return useMemo(() => {
    const translate: ModelerTranslate = (key, values) => (values ? t(key, values) : t(key));
    return { t: translate, language, pick: (texts: BothTexts) => texts[language] };
  }, [t, language]);
}

function addTexts(): void {
  if (i18n.hasResourceBundle('vi', NAMESPACE)) return;
  i18n.addResourceBundle('vi', NAMESPACE, modelerVi);
  i18n.addResourceBundle('en', NAMESPACE, modelerEn);
}
