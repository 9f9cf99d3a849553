import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { parseDay } from './parseDay.ts';
import { partsOf } from './partsOf.ts';
import { useFieldTexts } from './useFieldTexts.ts';
import { valueText } from './valueText.ts';

/** A value as a person reads it: money with đồng, a day as it is written here, choices in words. */
export function useShownValue(field: FormField, value: JsonValue | undefined): string {
  const { t, pick } = useTexts();
  const { t: tField } = useFieldTexts();
  const words = (chosen: string) => {
    const option = field.options?.find((entry) => entry.value === chosen);
    return option ? pick(option.label) : chosen;
  };
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') {
    return `${value.toLocaleString('vi-VN')}${field.kind === 'money' ? ' ₫' : ''}`;
  }
  const nothing = field.formula === undefined ? tField('nothing') : tField('notComputed');
  if (Array.isArray(value)) {
    if (field.kind === 'table') return tField('table.rows', { count: value.length });
    return value.map((one) => words(valueText(one))).join(', ') || nothing;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(partsOf(value)).filter(Boolean).join(', ') || nothing;
  }
  const text = valueText(value) || nothing;
  return field.kind === 'date' && parseDay(text) !== null ? formatDay(text) : words(text);
}
