import type { FormField } from '../model/form.ts';
import type { Json } from '../model/json.ts';

/**
 * What is written for a field that holds nothing: a condition that names a variable nobody wrote
 * would stop the dossier.
 */
export function emptyValueOf({ kind }: FormField): Json {
  if (kind === 'boolean') return false;
  return kind === 'table' || kind === 'choices' ? [] : null;
}
