import type { CliLanguage } from './problemLines.ts';

type Words = { readonly sum: (changes: number) => string };

/** What `lienthong diff` says beside the changes themselves, in both languages. */
export const CHANGE_TEXTS: { readonly [Language in CliLanguage]: Words } = {
  vi: {
    sum: (changes) => (changes === 0 ? 'Không có thay đổi' : `${changes} thay đổi`),
  },
  en: {
    sum: (changes) =>
      changes === 0 ? 'Nothing changed' : `${changes} ${changes === 1 ? 'change' : 'changes'}`,
  },
};
