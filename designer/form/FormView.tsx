import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Form, FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { FieldInput } from './FieldInput.tsx';
import { ShownField } from './ShownField.tsx';
import type { FieldErrors, FormValues } from './formValues.ts';

type Props = {
  readonly form: Form;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly isDisabled: boolean;
  readonly onChange: (key: string, value: JsonValue) => void;
  /** Draws a field of kind `file`; what it uploads to is not the form's business. */
  readonly fileField?: (field: FormField) => ReactNode;
};

/**
 * A procedure's form, drawn from its schema. It holds nothing: values and errors come from outside.
 */
export function FormView({ form, values, errors, isDisabled, onChange, fileField }: Props) {
  return (
    <Stack gap="md">
      {form.fields.map((field) =>
        field.readOnly ? (
          <ShownField key={field.key} field={field} value={values[field.key]} />
        ) : (
          <FieldInput
            key={field.key}
            field={field}
            value={values[field.key]}
            error={errors[field.key] ?? null}
            isDisabled={isDisabled}
            onChange={(value) => onChange(field.key, value)}
            fileField={fileField}
          />
        ),
      )}
    </Stack>
  );
}
