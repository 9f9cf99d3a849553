import type { ReactNode } from 'react';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import type { FieldErrors } from './formValues.ts';
import type { LookUpParty } from './party.ts';

/** What draws one field. */
export type FieldInputProps = {
  readonly field: FormField;
  /** The field's key; of a cell "lines[2].amount". */
  readonly path: string;
  /** The row of a cell, from 1: its label is then spoken, not drawn. */
  readonly row?: number;
  readonly value: JsonValue | undefined;
  readonly errors: FieldErrors;
  readonly isDisabled: boolean;
  readonly onChange: (value: JsonValue) => void;
  readonly fileField?: ((field: FormField) => ReactNode) | undefined;
  readonly lookUp?: LookUpParty | undefined;
};

/** What every input of a field has: its id, words and error. A cell has no drawn label. */
export type SharedFieldProps = {
  readonly id: string;
  readonly label?: string;
  readonly description?: string | undefined;
  readonly 'aria-label'?: string;
  readonly error: string | undefined;
  readonly withAsterisk: boolean;
  readonly disabled: boolean;
};
