import { Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { Form, FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { resolveForm } from '../../engine/form/resolveForm.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { FieldInput } from './FieldInput.tsx';
import type { FieldErrors, FormValues } from './formValues.ts';
import type { LookUpParty } from './party.ts';
import { ShownField } from './ShownField.tsx';

type Props = {
  readonly form: Form;
  readonly values: FormValues;
  /** What the dossier holds: fields that are only shown show this. */
  readonly known: FormValues;
  readonly errors: FieldErrors;
  readonly isDisabled: boolean;
  readonly onChange: (key: string, value: JsonValue) => void;
  /** Draws a field of kind `file`; what it uploads to is not the form's business. */
  readonly fileField?: (field: FormField) => ReactNode;
  /** Asks what the office knows of a person or business; absent where no dossier is real. */
  readonly lookUp?: LookUpParty | undefined;
  /** The fields to show, where not all of the form; the others still count in formulas. */
  readonly only?: (field: FormField) => boolean;
};

/**
 * A procedure's form, drawn from its schema: fields that do not apply are not there, computed ones
 * follow what is typed. It holds nothing: values and errors come from outside.
 */
export function FormView(props: Props) {
  const { form, values, known, errors, isDisabled, onChange, only = () => true } = props;
  const [at] = useState(() => Date.now());
  const resolved = resolveForm(form, values, { known, at });
  const shown = form.fields.filter((field) => !resolved.hidden.has(field.key) && only(field));
  return (
    <Stack gap="md">
      {shown.map((field) => {
        if (field.kind === 'heading') return <Heading key={field.key} field={field} />;
        const value = resolved.values[field.key];
        if (field.readOnly || field.formula !== undefined) {
          return <ShownField key={field.key} field={field} value={value} />;
        }
        return (
          <FieldInput
            key={field.key}
            path={field.key}
            field={field}
            // A day that is half typed is in the values, and nowhere else.
            value={field.kind === 'table' ? value : values[field.key]}
            errors={errors}
            isDisabled={isDisabled}
            onChange={(changed) => onChange(field.key, changed)}
            fileField={props.fileField}
            lookUp={props.lookUp}
          />
        );
      })}
    </Stack>
  );
}

function Heading({ field }: { readonly field: FormField }) {
  const { pick } = useTexts();
  return (
    <div>
      <Title order={3} fz="md">
        {pick(field.label)}
      </Title>
      {field.hint ? (
        <Text fz="sm" c="dimmed">
          {pick(field.hint)}
        </Text>
      ) : null}
    </div>
  );
}
