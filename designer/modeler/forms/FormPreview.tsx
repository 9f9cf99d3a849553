import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import type { JsonValue } from '../../../api/contract/primitives.ts';
import { FormErrors } from '../../form/FormErrors.tsx';
import { checkForm, type FieldErrors, type FormValues } from '../../form/formValues.ts';
import { FormView } from '../../form/FormView.tsx';
import { ShownField } from '../../form/ShownField.tsx';
import { applicantForm } from '../../../engine/form/applicantForm.ts';
import { useBuilderTexts } from './useBuilderTexts.ts';

const NOTHING: FormValues = {};
/** Who does the step, who hands in online, who reads the tracking page. */
const ROLES = ['handler', 'declarant', 'applicant'] as const;
type Role = (typeof ROLES)[number];

/**
 * The form as those see it who meet it, alive: it can be filled in and checked as on completion.
 */
export function FormPreview({ form }: { readonly form: Form }) {
  const { t } = useBuilderTexts();
  const [role, setRole] = useState<Role>('handler');
  const [values, setValues] = useState<FormValues>(NOTHING);
  const filled = filledBy(role, form);
  return (
    <Stack gap="sm">
      <NativeSelect
        size="xs"
        label={t('preview.as')}
        value={role}
        data={ROLES.map((value) => ({
          value,
          label: t(`preview.${value}`),
        }))}
        onChange={(event) => setRole(event.currentTarget.value as typeof role)}
      />
      {role === 'applicant' ? <ApplicantView form={form} values={values} /> : null}
      {role === 'declarant' && filled === null ? (
        <Text fz="sm" c="dimmed">
          {t('preview.declarantNone')}
        </Text>
      ) : null}
      {filled === null ? null : (
        <FillView key={role} form={filled} values={values} onValues={setValues} />
      )}
    </Stack>
  );
}

/** What somebody fills in of it; null: nothing. */
function filledBy(role: Role, form: Form): Form | null {
  if (role === 'applicant') return null;
  return role === 'handler' ? form : (applicantForm([form]) as Form | null);
}

type FillProps = {
  readonly form: Form;
  readonly values: FormValues;
  readonly onValues: (values: FormValues) => void;
};

/** What may be filled in, and checked. */
function FillView({ form, values, onValues }: FillProps) {
  const { t } = useBuilderTexts();
  const [errors, setErrors] = useState<FieldErrors | null>(null);
  const change = (key: string, value: JsonValue) => onValues({ ...values, [key]: value });
  const check = () => setErrors(checkForm(form, values, { known: NOTHING, at: Date.now() }));
  const isRight = errors !== null && Object.keys(errors).length === 0;
  const clear = () => {
    onValues(NOTHING);
    setErrors(null);
  };
  return (
    <>
      <FormErrors errors={errors ?? NO_ERRORS} />
      <FormView
        form={form}
        values={values}
        known={NOTHING}
        errors={errors ?? NO_ERRORS}
        isDisabled={false}
        onChange={change}
        fileField={() => (
          <Text fz="xs" c="dimmed">
            {t('preview.file')}
          </Text>
        )}
      />
      {isRight ? (
        <Alert color="green" role="status">
          <Text fz="sm" c="black">
            {t('preview.right')}
          </Text>
        </Alert>
      ) : null}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={check}>
          {t('preview.check')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {t('preview.clear')}
        </Button>
      </Group>
    </>
  );
}

const NO_ERRORS: FieldErrors = {};

type ApplicantProps = { readonly form: Form; readonly values: FormValues };

function ApplicantView({ form, values }: ApplicantProps) {
  const { t } = useBuilderTexts();
  const shown = form.fields.filter((field) => field.shownToApplicant);
  return (
    <>
      <Text fz="sm" c="dimmed">
        {t(shown.length === 0 ? 'preview.applicantNone' : 'preview.applicantHint')}
      </Text>
      {shown.map((field) => (
        <ShownField key={field.key} field={field} value={values[field.key]} />
      ))}
    </>
  );
}
