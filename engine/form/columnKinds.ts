import type { FieldKind } from '../model/form.ts';

/** Kinds that a column of a table may have. */
export const COLUMN_KINDS: readonly FieldKind[] = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'boolean',
];
