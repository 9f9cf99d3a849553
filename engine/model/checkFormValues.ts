import type { Variables } from './json.ts';
import type { Form, FormField } from './form.ts';

/** What is wrong with the values of a form. */
export type FormRefusal = {
  readonly code: 'FORM_INVALID';
  readonly field: string;
  readonly what: 'unknown' | 'missing' | 'kind';
};

type Check = (value: unknown, field: FormField) => boolean;

const TEXT_MAX = 2000;
const LONG_TEXT_MAX = 20_000;

const CHECKS: Record<FormField['kind'], Check> = {
  text: (value) => isText(value, TEXT_MAX),
  longText: (value) => isText(value, LONG_TEXT_MAX),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  money: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value),
  choice: (value, field) => (field.options ?? []).some((option) => option.value === value),
  boolean: (value) => typeof value === 'boolean',
  file: (value) => isText(value, TEXT_MAX),
};

/**
 * Checks what was typed into a form: only its own fields, all required ones, each of its kind. Null
 * when all is well. A task without a form takes no values: nothing else may reach the variables.
 */
export function checkFormValues(form: Form | null, values: Variables): FormRefusal | null {
  const fields = form?.fields ?? [];
  const known = new Set(fields.map((it) => it.key));
  const unknown = Object.keys(values).find((key) => !known.has(key));
  if (unknown !== undefined) return { code: 'FORM_INVALID', field: unknown, what: 'unknown' };
  for (const field of fields) {
    const what = field.readOnly ? null : wrongWith(field, values);
    if (what !== null) return { code: 'FORM_INVALID', field: field.key, what };
  }
  return null;
}

function wrongWith(field: FormField, values: Variables): 'missing' | 'kind' | null {
  const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
  const isEmpty = value === undefined || value === null || value === '';
  if (isEmpty) return field.required ? 'missing' : null;
  return CHECKS[field.kind](value, field) ? null : 'kind';
}

/** The values that the form may write: fields that are only shown are left out. */
export function writableValues(form: Form | null, values: Variables): Variables {
  const writable = (form?.fields ?? []).filter((it) => !it.readOnly).map((it) => it.key);
  return Object.fromEntries(Object.entries(values).filter(([key]) => writable.includes(key)));
}

function isText(value: unknown, lengthMax: number): boolean {
  return typeof value === 'string' && value.length <= lengthMax;
}
