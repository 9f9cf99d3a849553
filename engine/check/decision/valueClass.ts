/**
 * Values of one input that no test of the table tells apart.
 *
 * range: the numbers between two that are named, both left out (null: without end), or one number
 * where both are the same · value: a text, yes, no or null · other: every text that is not named ·
 * any: all values, where nothing is named.
 */
export type ValueClass =
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'value'; readonly value: string | boolean | null }
  | { readonly kind: 'other' | 'any' };
