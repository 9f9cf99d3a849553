import type { Form, FormField } from '../../../api/contract/forms.ts';
import { conditionFields } from '../../../engine/model/conditionFields.ts';

/** A variable that a table can ask for, as the forms of the draft describe it. */
export type FieldColumn = {
  readonly label: string;
  readonly expression: string;
  readonly type: string;
  /** FEEL of the values that the form lets in; "" for all. */
  readonly allowed: string;
  readonly kind: FormField['kind'];
  /** FEEL of each value of a choice -> its words. */
  readonly labels: ReadonlyMap<string, string>;
};

/** Kinds that are no single value have no type of a column. */
const TYPES: Readonly<Partial<Record<FormField['kind'], string>>> = {
  text: 'string',
  longText: 'string',
  choice: 'string',
  number: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'date',
};

/**
 * The fields of all forms as columns; a choice brings its values along, an amount is not below 0.
 */
export function fieldColumns(
  forms: readonly Form[],
  pick: (label: FormField['label']) => string,
): readonly FieldColumn[] {
  return conditionFields(forms).map((field) => ({
    label: pick(field.label),
    expression: field.key,
    type: TYPES[field.kind] ?? '',
    allowed: allowedOf(field),
    kind: field.kind,
    labels: new Map((field.options ?? []).map((it) => [`"${it.value}"`, pick(it.label)])),
  }));
}

function allowedOf({ kind, options }: FormField): string {
  if (kind === 'money') return '>= 0';
  return kind === 'choice' ? (options ?? []).map(({ value }) => `"${value}"`).join(', ') : '';
}
