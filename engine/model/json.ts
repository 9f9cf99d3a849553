/** A value that survives JSON unchanged; everything stored or sent is made of these. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The variables of one process instance: what forms, scripts and messages wrote. */
export type Variables = { readonly [name: string]: Json };
