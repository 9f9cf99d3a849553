import type { Form, FormField } from './form.ts';

const COMPARED: ReadonlySet<FormField['kind']> = new Set([
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'boolean',
]);

/**
 * Fields a condition can ask for, each variable once.
 *
 * Several forms may write one variable: the words are those of the first, the choices those of all.
 * Files, tables and what has parts cannot be compared with one value.
 */
export function conditionFields(forms: readonly Form[]): readonly FormField[] {
  const byKey = new Map<string, FormField>();
  for (const field of forms.flatMap((form) => form.fields)) {
    if (!COMPARED.has(field.kind)) continue;
    const known = byKey.get(field.key);
    byKey.set(field.key, known ? joined(known, field) : field);
  }
  return [...byKey.values()];
}

function joined(known: FormField, field: FormField): FormField {
  const options = [...(known.options ?? []), ...(field.options ?? [])];
  if (options.length === 0) return known;
  const byValue = new Map(options.toReversed().map((option) => [option.value, option]));
  return { ...known, options: [...byValue.values()].toReversed() };
}
