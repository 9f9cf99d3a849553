import { describe, expect, it } from 'vitest';

import type { Form, FormField } from '../../../../api/contract/forms.ts';
import { conditionFields } from '../../../../engine/model/conditionFields.ts';

const text = (words: string) => ({ vi: words, en: words });
const choice = (key: string, label: string, values: readonly string[]): FormField => ({
  key,
  label: text(label),
  kind: 'choice',
  required: true,
  options: values.map((value) => ({ value, label: text(`${label} ${value}`) })),
});
const form = (key: string, fields: readonly FormField[]): Form => ({
  key,
  title: text(key),
  fields: [...fields],
});

describe('conditionFields', () => {
  it('joins the choices of forms that write one variable, the first words win', () => {
    const [field, ...others] = conditionFields([
      form('first', [choice('result', 'Kết quả', ['yes', 'no'])]),
      form('second', [choice('result', 'Kết quả lần hai', ['no', 'supplement'])]),
    ]);

    expect(others).toEqual([]);
    expect(field?.label.vi).toBe('Kết quả');
    expect(field?.options?.map(({ value }) => value).toSorted()).toEqual([
      'no',
      'supplement',
      'yes',
    ]);
    expect(field?.options?.find(({ value }) => value === 'no')?.label.vi).toBe('Kết quả no');
  });

  it('offers no files', () => {
    const file: FormField = { key: 'scan', label: text('Tệp'), kind: 'file', required: false };

    expect(conditionFields([form('first', [file])])).toEqual([]);
  });
});
