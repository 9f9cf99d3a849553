import type { Form, FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { emptyValueOf } from '../../engine/form/emptyValueOf.ts';
import type { FieldFault } from '../../engine/form/fieldFault.ts';
import { findFieldFaults } from '../../engine/form/findFieldFaults.ts';
import { isAsked } from '../../engine/form/isAsked.ts';
import { isEmptyValue } from '../../engine/form/isEmptyValue.ts';
import { resolveForm } from '../../engine/form/resolveForm.ts';

/** What stands in the fields of a form, by field key; an empty field is absent or "". */
export type FormValues = { readonly [key: string]: JsonValue };
/** What is not right yet, by field, or by cell as "lines[2].amount". */
export type FieldErrors = { readonly [path: string]: FieldFault };

/** What the dossier holds for the form, and the moment it is filled in. */
export type FormMoment = { readonly known: FormValues; readonly at: number };

/**
 * Everything that is not right yet, by the rules that the server refuses with; an empty object
 * means that the form may be sent. Units are chosen from the list, so the page need not have it.
 */
export function checkForm(form: Form, values: FormValues, moment: FormMoment): FieldErrors {
  const typed = askedValues(form, values, moment);
  const faults = findFieldFaults(form, typed, { ...moment, units: null });
  return Object.fromEntries(faults.map((fault) => [fault.field, fault]));
}

/**
 * What the form sends: every field that is there and asked for. Optional ones that are empty are
 * sent as nothing (a yes-or-no as no), because a condition that names a variable nobody wrote stops
 * the dossier.
 */
export function toVariables(form: Form, values: FormValues, moment: FormMoment): FormValues {
  return askedValues(form, values, moment, emptyValueOf);
}

function askedValues(
  form: Form,
  values: FormValues,
  moment: FormMoment,
  whenEmpty: (field: FormField) => JsonValue = () => null,
): FormValues {
  const { hidden } = resolveForm(form, values, moment);
  const asked = form.fields.filter((field) => isAsked(field) && !hidden.has(field.key));
  return Object.fromEntries(
    asked.map((field) => {
      const value = values[field.key];
      return [field.key, isEmptyValue(value) ? whenEmpty(field) : typedValue(field, value ?? null)];
    }),
  );
}

/** Cells that are computed are not sent. */
function typedValue({ kind, columns = [] }: FormField, value: JsonValue): JsonValue {
  if (kind !== 'table' || !Array.isArray(value)) return value;
  const keys = columns.filter(isAsked).map(({ key }) => key);
  return value.map((row: JsonValue) => {
    const cells = row as FormValues;
    return Object.fromEntries(keys.map((key) => [key, cells[key] ?? null]));
  });
}
