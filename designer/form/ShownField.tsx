import { Text } from '@mantine/core';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { fieldId } from './fieldId.ts';
import { ShownValue } from './ShownValue.tsx';
import { useFieldTexts } from './useFieldTexts.ts';

type Props = { readonly field: FormField; readonly value: JsonValue | undefined };

/** A field that is only shown: as plain text, because a greyed input is hard to read. */
export function ShownField({ field, value }: Props) {
  const { pick } = useTexts();
  const { t } = useFieldTexts();
  const isComputed = field.formula !== undefined;
  return (
    <div>
      <Text fz="sm" c="dimmed" id={`${fieldId(field.key)}-label`}>
        {pick(field.label)}
        {isComputed ? ` (${t('computed')})` : ''}
      </Text>
      {isComputed ? (
        <output aria-labelledby={`${fieldId(field.key)}-label`}>
          <ShownValue field={field} value={value} />
        </output>
      ) : (
        <ShownValue field={field} value={value} />
      )}
      {field.hint ? (
        <Text fz="xs" c="dimmed">
          {pick(field.hint)}
        </Text>
      ) : null}
    </div>
  );
}
