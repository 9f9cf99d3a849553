import type { Form, FormField } from '../model/form.ts';
import type { Json, Variables } from '../model/json.ts';
import type { FieldFault, ValueFault } from './fieldFault.ts';
import { findValueFault } from './findValueFault.ts';
import type { FormSetting } from './formSetting.ts';
import { isAsked } from './isAsked.ts';
import { isEmptyValue } from './isEmptyValue.ts';
import { resolveForm } from './resolveForm.ts';

/**
 * Everything that is wrong with what was typed, in the order of the form: fields that are not of
 * it, values for fields that are not there, required ones that are empty, values that do not fit.
 * What is computed or only shown is not looked at: nobody types it.
 */
export function findFieldFaults(
  form: Form,
  typed: Variables,
  setting: FormSetting,
): readonly FieldFault[] {
  const { values, hidden } = resolveForm(form, typed, setting);
  const known = new Set(form.fields.filter(({ kind }) => kind !== 'heading').map(({ key }) => key));
  const strange = Object.keys(typed).filter((key) => !known.has(key));
  return [
    ...strange.map(unknownFault),
    ...form.fields.filter(isAsked).flatMap((field) => {
      if (!hidden.has(field.key)) return faultsOf(field, values[field.key] ?? null, setting);
      return isEmptyOrNo(typed[field.key]) ? [] : [faultAt(field, { what: 'hidden' })];
    }),
  ];
}

function faultsOf(field: FormField, value: Json, setting: FormSetting): readonly FieldFault[] {
  if (isEmptyValue(value)) {
    const isNeeded = field.required || needsSome(field);
    return isNeeded ? [faultAt(field, { what: 'missing' })] : [];
  }
  const fault = findValueFault(value, field, setting);
  if (fault !== null) return [faultAt(field, fault)];
  if (field.kind !== 'table' || !Array.isArray(value)) return [];
  return value.flatMap((row: Json, at) => faultsOfRow(field, { row, at }, setting));
}

/** A table with at least one row is required, however it is written. */
function needsSome({ kind, limits }: FormField): boolean {
  return (kind === 'table' || kind === 'choices') && (limits?.min ?? 0) > 0;
}

type Row = { readonly row: Json; readonly at: number };

function faultsOfRow(
  table: FormField,
  { row, at }: Row,
  setting: FormSetting,
): readonly FieldFault[] {
  const columns = table.columns ?? [];
  const inRow = (fault: FieldFault): FieldFault => ({
    ...fault,
    field: `${table.key}[${at + 1}].${fault.field}`,
    row: at + 1,
  });
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return [{ ...faultAt(table, { what: 'kind' }), field: `${table.key}[${at + 1}]`, row: at + 1 }];
  }
  const cells = row as Variables;
  const strange = Object.keys(cells).filter((key) => !columns.some((it) => it.key === key));
  return [
    ...strange.map(unknownFault),
    ...columns.filter(isAsked).flatMap((it) => faultsOf(it, cells[it.key] ?? null, setting)),
  ].map(inRow);
}

function unknownFault(key: string): FieldFault {
  const label = { vi: key, en: key };
  return faultAt({ key, label, kind: 'text', required: false }, { what: 'unknown' });
}

function faultAt({ key, kind, label }: FormField, fault: ValueFault): FieldFault {
  const { what, limit = null, message = null } = fault;
  return { field: key, what, kind, label, row: null, limit, message };
}

/** A no says as little as nothing: the page writes it for a yes-or-no that nobody answered. */
function isEmptyOrNo(value: Json | undefined): boolean {
  return value === false || isEmptyValue(value);
}
