import type { BilingualText, FieldKind } from '../model/form.ts';

/** Why a value does not fit its field. */
export type FaultKind =
  | 'unknown'
  | 'hidden'
  | 'missing'
  | 'kind'
  | 'too-short'
  | 'too-long'
  | 'pattern'
  | 'too-small'
  | 'too-large'
  | 'decimals'
  | 'too-early'
  | 'too-late'
  | 'too-few'
  | 'too-many'
  | 'unit'
  | 'identity-number'
  | 'tax-code';

/** One value that does not fit. */
export type FieldFault = {
  /** Key of the field; of a cell "lines[2].amount", rows counted from 1. */
  readonly field: string;
  readonly what: FaultKind;
  readonly kind: FieldKind;
  readonly label: BilingualText;
  /** The row of a cell, from 1. */
  readonly row: number | null;
  /** The bound that is not kept; of a date the day itself. */
  readonly limit: number | string | null;
  /** What the procedure's own pattern says. */
  readonly message: BilingualText | null;
};

/** What is wrong with one value, before it is known where the value stands. */
export type ValueFault = {
  readonly what: FaultKind;
  readonly limit?: number | string;
  readonly message?: BilingualText;
};
