import type { FieldKind } from '../model/form.ts';

/** Kinds whose answers can stand in a line of a printed form: words and choices. */
export const PRINTED_KINDS: readonly FieldKind[] = ['text', 'longText', 'choice'];
