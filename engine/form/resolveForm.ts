import { evaluateCondition, evaluateExpression } from '../expression/evaluateExpression.ts';
import type { Form, FormField } from '../model/form.ts';
import type { Json, Variables } from '../model/json.ts';
import { emptyValueOf } from './emptyValueOf.ts';
import type { FormSetting } from './formSetting.ts';

/** A form as it stands while it is filled. */
export type ResolvedForm = {
  /** Every field but headings by its key: typed, known, computed, or nothing where it is hidden. */
  readonly values: Variables;
  /** Keys of the fields that are not there. */
  readonly hidden: ReadonlySet<string>;
};

type Moment = Pick<FormSetting, 'known' | 'at'>;

/**
 * Goes down the form once: which fields are there, and what the computed ones hold. Formulas and
 * conditions read the fields above them, so nothing can go in circles. A formula without a value
 * gives null (something is not filled in yet); a condition that is not true hides.
 *
 * What is only shown is taken from the dossier, never from what was typed.
 */
export function resolveForm(form: Form, typed: Variables, setting: Moment): ResolvedForm {
  const values: { [key: string]: Json } = {};
  const hidden = new Set<string>();
  for (const field of form.fields) {
    if (!isThere(field, values, setting.at)) hidden.add(field.key);
    if (field.kind === 'heading') continue;
    values[field.key] = hidden.has(field.key)
      ? emptyValueOf(field)
      : valueOf(field, { typed, values }, setting);
  }
  return { values, hidden };
}

type Holding = { readonly typed: Variables; readonly values: Variables };

function isThere({ visibleWhen }: FormField, values: Variables, at: number): boolean {
  if (visibleWhen === undefined) return true;
  const result = evaluateCondition(visibleWhen, { variables: values, at });
  return result.ok && result.value === true;
}

function valueOf(field: FormField, { typed, values }: Holding, { known, at }: Moment): Json {
  if (field.formula !== undefined) return computed(field, values, at);
  const value = own(field.readOnly ? known : typed, field.key);
  if (field.kind !== 'table' || !Array.isArray(value)) return value;
  return value.map((row: Json) => resolveRow(field, { row, values }, at));
}

type Row = { readonly row: Json; readonly values: Variables };

/** The cells that are computed, beside those that were typed; they see the fields above as well. */
function resolveRow({ columns = [] }: FormField, { row, values }: Row, at: number): Json {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const cells: { [key: string]: Json } = { ...(row as Variables) };
  for (const column of columns) {
    cells[column.key] =
      column.formula === undefined
        ? own(cells, column.key)
        : computed(column, { ...values, ...cells }, at);
  }
  return cells;
}

function computed(field: FormField, variables: Variables, at: number): Json {
  const result = evaluateExpression(field.formula ?? '', { variables, at });
  return result.ok ? fitted(field, result.value) : null;
}

/** Money is whole đồng, a number has its places; a value of another kind is none. */
function fitted({ kind, decimals }: FormField, value: Json): Json {
  if (kind === 'money') return typeof value === 'number' ? Math.round(value) : null;
  if (kind === 'number') return typeof value === 'number' ? rounded(value, decimals) : null;
  if (kind === 'boolean') return typeof value === 'boolean' ? value : null;
  return typeof value === 'string' ? value : null;
}

function rounded(value: number, decimals: number | undefined): number {
  return decimals === undefined ? value : Number(value.toFixed(decimals));
}

function own(values: Variables, key: string): Json {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
