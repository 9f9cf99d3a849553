import type { Variables } from '../../engine/model/json.ts';
import type { Form, FormField } from '../contract/forms.ts';

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
 Checks what was typed into a form: only its own fields, all required ones, each of its kind. Null when all is well. A task without a form takes no values: nothing else may reach the variables.
 */
export function checkFormValues(form: Form | null, values: Variables): FormRefusal | null {
  const fields = form?.fields ?? [];
  const known = new Set(fields.map((it) => it.key));
  for (const key of Object.keys(values)) {
    if (!known.has(key)) return { code: 'FORM_INVALID', field: key, what: 'unknown' };
  }
  for (const field of fields.filter((it) => !it.readOnly)) {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    const isEmpty = value === undefined || value === null || value === '';
    if (isEmpty && field.required) {
      return { code: 'FORM_INVALID', field: field.key, what: 'missing' };
    }
    if (!isEmpty && !CHECKS[field.kind](value, field)) {
      return { code: 'FORM_INVALID', field: field.key, what: 'kind' };
    }
  }
  return null;
}

/** The values that the form may write: fields that are only shown are left out. */
export function writableValues(form: Form | null, values: Variables): Variables {
  const writable = (form?.fields ?? []).filter((it) => !it.readOnly).map((it) => it.key);
  return Object.fromEntries(Object.entries(values).filter(([key]) => writable.includes(key)));
}

function isText(value: unknown, lengthMax: number): boolean {
  return typeof value === 'string' && value.length <= lengthMax;
}
