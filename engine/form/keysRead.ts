import { namesIn } from '../expression/namesIn.ts';
import type { Form, FormField } from '../model/form.ts';

/** Names that the conditions and formulas of a form read, cells of tables included. */
export function keysRead({ fields }: Pick<Form, 'fields'>): ReadonlySet<string> {
  return new Set(fields.flatMap(namesOfField));
}

function namesOfField({ visibleWhen, formula, columns = [] }: FormField): readonly string[] {
  const texts = [visibleWhen, formula].filter((text) => text !== undefined);
  return [...texts.flatMap(namesIn), ...columns.flatMap(namesOfField)];
}
