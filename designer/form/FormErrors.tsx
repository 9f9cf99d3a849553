import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';

import type { Form } from '../../api/contract/forms.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { fieldId } from './fieldId.ts';
import type { FieldErrors } from './formValues.ts';

type Props = { readonly form: Form; readonly errors: FieldErrors };

/** Names the fields that are not right yet; takes the focus, and each name leads to its field. */
export function FormErrors({ form, errors }: Props) {
  const { t, pick } = useTexts();
  const summary = useRef<HTMLDivElement>(null);
  const wrong = form.fields.filter(({ key }) => errors[key]);
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus();
  }, [errors]);
  if (wrong.length === 0) return null;
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      role="alert"
      color="crimson"
      title={t('task.form.summary', { count: wrong.length })}
    >
      <List size="sm">
        {wrong.map(({ key, label }) => (
          <List.Item key={key}>
            <Anchor href={`#${fieldId(key)}`} fz="sm">
              {pick(label)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
