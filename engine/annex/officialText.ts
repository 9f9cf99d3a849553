type Columns = { readonly left: readonly string[]; readonly right: readonly string[] };

/**
 * A part of an official text: the head with agency and state side by side, the foot with receivers
 * and signer, a centred heading, a paragraph, or the beginning of a new page.
 */
export type OfficialBlock =
  | ({ readonly kind: 'head' } & Columns)
  | ({ readonly kind: 'foot' } & Columns)
  | { readonly kind: 'heading'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' };
