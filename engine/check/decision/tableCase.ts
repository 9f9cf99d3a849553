/** Values of all inputs together: of each input, one bit for each of its classes. */
export type TableCase = readonly bigint[];

/** What was found in a table; `too-large`: nothing is known, also not that there is nothing. */
export type TableFindings<Found> =
  | { readonly kind: 'found'; readonly found: readonly Found[]; readonly isMore: boolean }
  | { readonly kind: 'too-large' };
