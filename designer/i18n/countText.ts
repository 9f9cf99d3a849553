import type { Total } from '../../api/contract/inbox.ts';
import type { Language } from './language.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A count as people write it; "10.000+" where it was counted no further. */
export function countText({ total, totalIsMore }: Total, language: Language): string {
  const text = new Intl.NumberFormat(LOCALES[language]).format(total);
  return totalIsMore ? `${text}+` : text;
}
