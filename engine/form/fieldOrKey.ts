import type { Form, FormField } from '../model/form.ts';

/** The field of a key; of one that the form has no more, a text whose label is the key. Pure. */
export function fieldOrKey(form: Pick<Form, 'fields'> | null, key: string): FormField {
  const found = form?.fields.find((field) => field.key === key);
  return found ?? { key, label: { vi: key, en: key }, kind: 'text', required: false };
}
