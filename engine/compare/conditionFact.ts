import { readSimpleCondition, type SimpleCondition } from '../model/simpleCondition.ts';
import { conditionFields } from '../model/conditionFields.ts';
import type { Form, FormField } from '../model/form.ts';
import type { ComparedValue, ConditionPart, Fact, FactName } from './difference.ts';
import { fact } from './facts.ts';

/**
 * A condition over the fields of forms; none says nothing. One that asks more than the builder of
 * conditions can show keeps its text alone.
 */
export function conditionFact(
  what: FactName,
  text: string | null,
  forms: readonly Form[],
): readonly Fact[] {
  if (!text) return [];
  const fields = conditionFields(forms);
  for (const joined of ['and', 'or'] as const) {
    const parts = text.split(new RegExp(`\\s+${joined}\\s+`, 'u')).map((it) => toPart(it, fields));
    const said = parts.filter((part) => part !== null);
    // A word within a text cuts it in two, and neither half is a condition.
    if (said.length === parts.length) {
      return fact(what, { kind: 'condition', text, parts: said, joined });
    }
  }
  return fact(what, { kind: 'condition', text, parts: [], joined: 'and' });
}

function toPart(text: string, fields: readonly FormField[]): ConditionPart | null {
  const condition = readSimpleCondition(text);
  const field = fields.find(({ key }) => key === condition?.field);
  if (condition === null || field === undefined) return null;
  const { operator, value } = condition;
  return { label: field.label, operator, value: toValue(value, field) };
}

function toValue(value: SimpleCondition['value'], { kind, options }: FormField): ComparedValue {
  if (typeof value === 'boolean') return { kind: 'word', word: `flag:${value ? 'yes' : 'no'}` };
  if (typeof value === 'number') {
    return kind === 'money' ? { kind: 'dong', amount: value } : { kind: 'number', number: value };
  }
  const option = options?.find((one) => one.value === value);
  return option === undefined
    ? { kind: 'text', text: value }
    : { kind: 'both', text: option.label };
}
