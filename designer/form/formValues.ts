import type { Form, FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { valueText } from './valueText.ts';
import { parseDay } from './parseDay.ts';

/** What stands in the fields of a form, by field key; an empty field is absent or "". */
export type FormValues = { readonly [key: string]: JsonValue };
/** Fields that are not right yet, with the reason. */
export type FieldErrors = { readonly [key: string]: 'missing' | 'notNumber' | 'notDate' };

/** The values of the form's own fields, taken from everything the dossier knows. */
export function pickFormValues(form: Form, variables: FormValues): FormValues {
  const known = form.fields.flatMap(({ key }) => {
    const value = variables[key];
    return value === undefined || value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}

/** Every field that is not right yet; an empty object means that the form may be sent. */
export function checkForm(form: Form, values: FormValues): FieldErrors {
  const wrong = form.fields.flatMap((field) => {
    const error = checkField(field, values[field.key]);
    return error ? [[field.key, error] as const] : [];
  });
  return Object.fromEntries(wrong);
}

/**
 * What the form writes. Optional fields that are empty are written as null (a yes-or-no as false),
 * because a condition that names a variable nobody wrote stops the dossier.
 */
export function toVariables(form: Form, values: FormValues): FormValues {
  const writable = form.fields.filter((field) => !field.readOnly);
  return Object.fromEntries(writable.map((field) => [field.key, toValue(field, values)]));
}

function toValue(field: FormField, values: FormValues): JsonValue {
  const value = values[field.key];
  if (!isEmpty(value)) return value as JsonValue;
  return field.kind === 'boolean' ? false : null;
}

function checkField(field: FormField, value: JsonValue | undefined): FieldErrors[string] | null {
  if (field.readOnly) return null;
  if (isEmpty(value)) return field.required ? 'missing' : null;
  const isNumeric = field.kind === 'number' || field.kind === 'money';
  if (isNumeric && typeof value !== 'number') return 'notNumber';
  if (field.kind === 'date' && parseDay(valueText(value)) === null) return 'notDate';
  return null;
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}
