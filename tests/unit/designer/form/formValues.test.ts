import { expect, test } from 'vitest';

import type { Form, FormField } from '../../../../api/contract/forms.ts';
import { checkForm, toVariables } from '../../../../designer/form/formValues.ts';

const LABEL = { vi: 'Mục', en: 'Field' };
const MOMENT = { known: {}, at: Date.parse('2026-11-30T08:00:00+07:00') };

const FORM: Form = {
  key: 'appraise',
  title: LABEL,
  fields: [
    field('decision', 'choice', true, { options: [{ value: 'ok', label: LABEL }] }),
    field('isComplete', 'boolean', true),
    field('fee', 'money', false),
    field('signedOn', 'date', false),
    field('note', 'longText', false),
    field('code', 'text', true, { readOnly: true }),
  ],
};

const LINES: Form = {
  ...FORM,
  fields: [
    field('isBusiness', 'boolean', false),
    field('taxCode', 'text', true, { visibleWhen: 'isBusiness = true' }),
    field('lines', 'table', false, {
      columns: [
        field('count', 'number', true),
        field('double', 'number', false, { formula: 'count * 2' }),
      ],
    }),
    field('sum', 'number', false, { formula: 'sum(lines.double)' }),
  ],
};

function field(
  key: string,
  kind: FormField['kind'],
  required: boolean,
  more: Partial<FormField> = {},
): FormField {
  return { key, label: LABEL, kind, required, ...more };
}

function wrongIn(form: Form, values: Parameters<typeof checkForm>[1]) {
  const errors = Object.entries(checkForm(form, values, MOMENT));
  return Object.fromEntries(errors.map(([path, { what }]) => [path, what]));
}

test('an empty required field is missing, an empty optional one is not', () => {
  expect(wrongIn(FORM, { decision: '  ' })).toEqual({ decision: 'missing', isComplete: 'missing' });
});

test('a no is an answer', () => {
  expect(wrongIn(FORM, { decision: 'ok', isComplete: false })).toEqual({});
});

test('amounts and days that are none are named', () => {
  const values = { decision: 'ok', isComplete: true, fee: '12', signedOn: '31/02/2026' };

  expect(wrongIn(FORM, values)).toEqual({ fee: 'kind', signedOn: 'kind' });
});

test('optional fields left empty are sent as nothing, read-only ones not at all', () => {
  const values = { decision: 'ok', isComplete: false, note: ' ', code: 'H99' };

  expect(toVariables(FORM, values, MOMENT)).toEqual({
    decision: 'ok',
    isComplete: false,
    fee: null,
    signedOn: null,
    note: null,
  });
});

test('an optional yes-or-no that nobody answered is sent as no', () => {
  const optional = { ...FORM, fields: [field('isUrgent', 'boolean', false)] };

  expect(toVariables(optional, {}, MOMENT)).toEqual({ isUrgent: false });
});

test('what was typed into a field that is gone is not sent, and computed cells are not', () => {
  const values = { isBusiness: false, taxCode: '0100000001', lines: [{ count: 2, double: 4 }] };

  expect(toVariables(LINES, values, MOMENT)).toEqual({ isBusiness: false, lines: [{ count: 2 }] });
  expect(wrongIn(LINES, values)).toEqual({});
});

test('a cell that is not right is named by its row', () => {
  expect(wrongIn(LINES, { lines: [{ count: 1 }, {}] })).toEqual({ 'lines[2].count': 'missing' });
});
