import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { parseDay } from './parseDay.ts';
import { partsOf } from './partsOf.ts';
import { useFieldTexts } from './useFieldTexts.ts';
import { valueText } from './valueText.ts';

/** A value as a person reads it: money with đồng, a day as written here, choices in words. */
export function useShownValue(field: FormField, value: JsonValue | undefined): string {
  const { t, pick } = useTexts();
  const { t: tField } = useFieldTexts();
  const words = (chosen: string) => {
    const option = field.options?.find((entry) => entry.value === chosen);
    return option ? pick(option.label) : chosen;
  };
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return amountText(field, value);
  if (field.kind === 'table') {
    return tField('table.rows', { count: countOf(value) });
  }
  const isList = typeof value === 'object' && value !== null;
  const text = isList ? listText(value, words) : textOf(field, valueText(value), words);
  return text || tField(field.formula === undefined ? 'nothing' : 'notComputed');
}

function countOf(value: JsonValue | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

type Words = (chosen: string) => string;

function amountText({ kind }: FormField, value: number): string {
  const digits = value.toLocaleString('vi-VN');
  // The sign stays on the line of its amount.
  return kind === 'money' ? `${digits}\u00a0₫` : digits;
}

function listText(value: JsonValue & object, words: Words): string {
  const parts = Array.isArray(value)
    ? value.map(valueText).map(words)
    : Object.values(partsOf(value));
  return parts.filter((part) => part !== '').join(', ');
}

function textOf({ kind }: FormField, text: string, words: Words): string {
  return kind === 'date' && parseDay(text) !== null ? formatDay(text) : words(text);
}
