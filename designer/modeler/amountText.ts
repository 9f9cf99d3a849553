const AMOUNT = /^\d+(?:[.,]\d{1,4})?$/;

/** A typed amount, "0,25" or "0.25"; null for an empty text, undefined for what is no amount. */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return AMOUNT.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** The amount with the separator of the language; "" for none. */
export function showAmount(amount: number | null, separator: string): string {
  return amount === null ? '' : String(amount).replace('.', separator);
}
