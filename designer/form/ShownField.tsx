import { Text } from '@mantine/core';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { valueText } from './valueText.ts';
import { parseDay } from './parseDay.ts';

const NOTHING = '–';

type Props = { readonly field: FormField; readonly value: JsonValue | undefined };

/** A field that is only shown: as plain text, because a greyed input is hard to read. */
export function ShownField({ field, value }: Props) {
  const { pick } = useTexts();
  const shown = useShownValue(field, value);
  return (
    <div>
      <Text fz="sm" c="dimmed">
        {pick(field.label)}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{shown}</Text>
    </div>
  );
}

function useShownValue(field: FormField, value: JsonValue | undefined): string {
  const { t, pick } = useTexts();
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  const text = valueText(value) || NOTHING;
  const option = field.options?.find((entry) => entry.value === text);
  if (option) return pick(option.label);
  return field.kind === 'date' && parseDay(text) !== null ? formatDay(text) : text;
}
