import type { PrintedFacts } from './printedFacts.ts';

/** Where something is written by hand. */
export const DOTS = '……';

/** A text of a form with its facts; one that is empty or not known is left as dots. */
export function fillFacts(text: string, texts: PrintedFacts['texts']): string {
  const known: { readonly [name: string]: string | undefined } = texts;
  return text.replace(/\{(\w+)\}/gu, (_whole, name: string) => known[name] || DOTS);
}
