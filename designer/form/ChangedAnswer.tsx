import { Text } from '@mantine/core';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ShownValue } from './ShownValue.tsx';
import { useFieldTexts } from './useFieldTexts.ts';
import { useShownValue } from './useShownValue.ts';

type Props = {
  readonly field: FormField;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
};

/** An answer that became another: which one, from what, to what. */
export function ChangedAnswer({ field, from, to }: Props) {
  const { pick } = useTexts();
  const { t } = useFieldTexts();
  const shown = { from: useShownValue(field, from), to: useShownValue(field, to) };
  const name = pick(field.label);
  if (field.kind !== 'table' && field.kind !== 'address') {
    return (
      <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('changed.words', { field: name, ...shown })}
      </Text>
    );
  }
  return (
    <div>
      <Text fz="sm">{t('changed.from', { field: name })}</Text>
      <ShownValue field={field} value={from} />
      <Text fz="sm">{t('changed.to')}</Text>
      <ShownValue field={field} value={to} />
    </div>
  );
}
