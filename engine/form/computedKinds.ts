import type { FieldKind } from '../model/form.ts';

/** Kinds whose value a formula can give. */
export const COMPUTED_KINDS: readonly FieldKind[] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'boolean',
];
