/**
 * Of an error or escalation. Its code is the declared one, else its name, else its id; null where
 * nothing is referred to.
 */
export type CatchesAny = {
  /**
   * A catching event without a declared code: it catches all that no other event beside it catches
   * by its code.
   */
  readonly catchesAny: boolean;
};
