import { expect, test } from 'vitest';
import { labelsAsked } from '../../../../engine/form/labelsAsked.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';

function field(key: string, vi: string, en: string): FormField {
  return { key, label: { vi, en }, kind: 'text', required: true };
}

const FORM: Form = {
  key: 'applicant',
  title: { vi: '', en: '' },
  fields: [field('name', 'Tên hộ', 'Name'), field('capital', 'Vốn', 'Capital')],
};

test('each answer is called as the form labels it, in the order in which they are asked', () => {
  expect(labelsAsked(FORM, ['capital', 'name'])).toEqual([
    { vi: 'Vốn', en: 'Capital' },
    { vi: 'Tên hộ', en: 'Name' },
  ]);
  expect(labelsAsked(FORM, [])).toEqual([]);
  expect(labelsAsked(FORM, 'all')).toBe('all');
});

test('of a field that the form has no more the key says what it was', () => {
  expect(labelsAsked(FORM, ['address'])).toEqual([{ vi: 'address', en: 'address' }]);
  expect(labelsAsked(null, ['name'])).toEqual([{ vi: 'name', en: 'name' }]);
});
