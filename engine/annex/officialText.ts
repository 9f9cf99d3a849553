/**
 * A part of an official text: two columns without lines, a centred heading, a paragraph, or the
 * beginning of a new page.
 */
export type OfficialBlock =
  | {
      readonly kind: 'columns';
      readonly left: readonly string[];
      readonly right: readonly string[];
    }
  | { readonly kind: 'heading'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' };
