import type { BilingualText } from '../../model/form.ts';

/** A text that is known in one language only. */
export function same(text: string): BilingualText {
  return { vi: text, en: text };
}

/** A name that a variable may have, made from a key or path of form-js. */
export function toKey(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd');
  const name = plain.replaceAll(/[^A-Za-z0-9_]+/gu, '_').replace(/^[^A-Za-z]+/u, '');
  return name.slice(0, 60) || 'field';
}

/** When a field is there, from the text that says when it is hidden. */
export function fromHide(hide: string | undefined): { readonly visibleWhen?: string } {
  const text = hide?.replace(/^=\s*/u, '').trim() ?? '';
  if (text === '') return {};
  const inner = /^not\((.*)\)$/su.exec(text)?.[1];
  return { visibleWhen: inner !== undefined && isBalanced(inner) ? inner : `not(${text})` };
}

/**
 * Whether the bracket behind `not` closes at the end, as in `not(a)` and not in `not(a) and (b)`.
 */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
