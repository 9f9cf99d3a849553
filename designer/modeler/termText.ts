/** Units of terms and budgets as the `lt:` attributes write them. */
export type TermTextUnit = 'WD' | 'WH' | 'WM' | 'CD' | 'SAME_DAY';
/** A term as the panel edits it; `amount` is null where the unit has none or none is typed yet. */
export type TermParts = { readonly amount: number | null; readonly unit: TermTextUnit };

const TERM = /^(\d+(?:\.\d+)?)(WD|WH|WM|CD)$/;

/** Takes "0.25WD" apart; null when the text is empty or is none of our forms. */
export function readTermText(text: string | null): TermParts | null {
  if (text === 'SAME_DAY') return { amount: null, unit: 'SAME_DAY' };
  const found = TERM.exec(text ?? '');
  if (!found) return null;
  return { amount: Number(found[1]), unit: found[2] as TermTextUnit };
}

/**
 * Puts a term together; undefined (the attribute is left out) while there is no positive amount.
 */
export function writeTermText({ amount, unit }: TermParts): string | undefined {
  if (unit === 'SAME_DAY') return 'SAME_DAY';
  if (amount === null || !Number.isFinite(amount) || amount <= 0) return undefined;
  return `${amount}${unit}`;
}
