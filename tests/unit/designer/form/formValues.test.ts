import { expect, test } from 'vitest';

import type { Form, FormField } from '../../../../api/contract/forms.ts';
import { checkForm, pickFormValues, toVariables } from '../../../../designer/form/formValues.ts';

const LABEL = { vi: 'Mục', en: 'Field' };

const FORM: Form = {
  key: 'appraise',
  title: LABEL,
  fields: [
    field('decision', 'choice', true),
    field('isComplete', 'boolean', true),
    field('fee', 'money', false),
    field('signedOn', 'date', false),
    field('note', 'longText', false),
    { ...field('code', 'text', true), readOnly: true },
  ],
};

test('an empty required field is missing, an empty optional one is not', () => {
  expect(checkForm(FORM, { decision: '  ' })).toEqual({
    decision: 'missing',
    isComplete: 'missing',
  });
});

test('a no is an answer', () => {
  expect(checkForm(FORM, { decision: 'ok', isComplete: false })).toEqual({});
});

test('amounts and days that are none are named', () => {
  const values = { decision: 'ok', isComplete: true, fee: '12', signedOn: '31/02/2026' };

  expect(checkForm(FORM, values)).toEqual({ fee: 'notNumber', signedOn: 'notDate' });
});

test('optional fields left empty are written as null, read-only ones not at all', () => {
  const values = { decision: 'ok', isComplete: false, note: ' ', code: 'H99' };

  expect(toVariables(FORM, values)).toEqual({
    decision: 'ok',
    isComplete: false,
    fee: null,
    signedOn: null,
    note: null,
  });
});

test('an optional yes-or-no left empty is written as no', () => {
  const form: Form = { ...FORM, fields: [field('wantsPost', 'boolean', false)] };

  expect(toVariables(form, {})).toEqual({ wantsPost: false });
});

test('only what the form asks is taken from what the dossier knows', () => {
  expect(pickFormValues(FORM, { decision: 'ok', fee: null, secret: 'x' })).toEqual({
    decision: 'ok',
  });
});

function field(key: string, kind: FormField['kind'], required: boolean): FormField {
  return { key, kind, required, label: LABEL };
}
