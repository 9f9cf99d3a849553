import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { useTexts } from '../i18n/useTexts.ts';
import { fieldId } from './fieldId.ts';
import type { FieldErrors } from './formValues.ts';
import { useFieldTexts } from './useFieldTexts.ts';

type Props = { readonly errors: FieldErrors };

/** Names the fields that are not right yet; takes the focus, and each name leads to its field. */
export function FormErrors({ errors }: Props) {
  const { t, pick } = useTexts();
  const { t: tField } = useFieldTexts();
  const summary = useRef<HTMLDivElement>(null);
  const wrong = Object.values(errors);
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
        {wrong.map(({ field, label, row }) => (
          <List.Item key={field}>
            <Anchor href={`#${fieldId(field)}`} fz="sm">
              {row === null ? pick(label) : tField('errorRow', { label: pick(label), row })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
