import { expect, test } from 'vitest';
import { correctAnswers } from '../../../../engine/form/correctAnswers.ts';
import { correctableKeys } from '../../../../engine/form/correctableKeys.ts';
import { keysRead } from '../../../../engine/form/keysRead.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import type { AnswersAsked } from '../../../../engine/model/submission.ts';

const AT = Date.parse('2026-11-30T08:00:00+07:00');

function field(key: string, more: Partial<FormField> = {}): FormField {
  return { key, label: { vi: key, en: key }, kind: 'text', required: true, ...more };
}

const FORM: Form = {
  key: 'applicant',
  title: { vi: '', en: '' },
  fields: [
    field('name'),
    field('copies', { kind: 'number', limits: { min: 1 } }),
    field('total', { kind: 'number', formula: 'copies * 2' }),
    field('married', { kind: 'boolean' }),
    field('spouse', { visibleWhen: 'married = true' }),
    field('lines', {
      kind: 'table',
      required: false,
      columns: [field('count', { kind: 'number', limits: { max: 9 } })],
    }),
  ],
};

const BEFORE: Variables = {
  name: 'An',
  copies: 2,
  total: 4,
  married: false,
  spouse: null,
  lines: [{ count: 1 }],
};

function correct(typed: Variables, asked: AnswersAsked, before: Variables = BEFORE) {
  return correctAnswers(FORM, typed, { before, asked, at: AT, units: null });
}

function changesOf(typed: Variables, asked: AnswersAsked, before?: Variables) {
  const corrected = correct(typed, asked, before);
  if (!corrected.ok) throw new Error(corrected.refusal.code);
  return corrected.value;
}

test('an answer that is asked for changes, and what is computed from it', () => {
  expect(changesOf({ copies: 3 }, ['copies'])).toEqual([
    { key: 'copies', from: 2, to: 3 },
    { key: 'total', from: 4, to: 6 },
  ]);
  expect(changesOf({ copies: 2 }, ['copies'])).toEqual([]);
});

test('another answer may not change, sent as it stands it may be there', () => {
  const refused = correct({ copies: 3, name: 'Bình' }, ['copies']);

  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'FIELD_NOT_ASKED', field: 'name', label: { vi: 'name' } },
  });
  expect(correct({ strange: 1 }, 'all')).toMatchObject({ refusal: { code: 'FIELD_NOT_ASKED' } });
  expect(correct({ total: 9 }, 'all')).toMatchObject({ refusal: { code: 'FIELD_NOT_ASKED' } });
  expect(changesOf({ copies: 3, name: 'An' }, ['copies'])).toHaveLength(2);
  expect(correct({ name: 'Bình' }, [])).toMatchObject({ refusal: { code: 'FIELD_NOT_ASKED' } });
});

test('what a corrected answer brings is asked, and what it takes away is emptied', () => {
  expect(correct({ married: true }, ['married'])).toMatchObject({
    refusal: { code: 'FORM_INVALID', field: 'spouse', what: 'missing' },
  });
  const married = changesOf({ married: true, spouse: 'Bình' }, ['married']);
  expect(married).toEqual([
    { key: 'married', from: false, to: true },
    { key: 'spouse', from: null, to: 'Bình' },
  ]);

  const after = { ...BEFORE, married: true, spouse: 'Bình' };
  // The same once more, as a repeated request has it.
  expect(changesOf({ married: true, spouse: 'Bình' }, ['married'], after)).toEqual([]);
  expect(changesOf({ married: false }, ['married'], after)).toEqual([
    { key: 'married', from: true, to: false },
    { key: 'spouse', from: 'Bình', to: null },
  ]);
});

test('a value that does not fit is refused, but never one that may not be corrected', () => {
  expect(correct({ copies: 0 }, ['copies'])).toMatchObject({
    refusal: { code: 'FORM_INVALID', field: 'copies', what: 'too-small' },
  });
  expect(correct({ lines: [{ count: 10 }] }, ['lines'])).toMatchObject({
    refusal: { code: 'FORM_INVALID', field: 'lines[1].count', what: 'too-large' },
  });
  const { name: _name, ...withoutName } = BEFORE;
  expect(changesOf({ copies: 3 }, ['copies'], withoutName)).toHaveLength(2);
  expect(correct({ copies: 3 }, 'all', withoutName)).toMatchObject({
    refusal: { code: 'FORM_INVALID', field: 'name', what: 'missing' },
  });
});

test('what may be corrected, and what the form computes with', () => {
  const keys = (asked: AnswersAsked) => [
    ...correctableKeys(FORM, { before: BEFORE, asked, at: AT }),
  ];

  expect(keys([])).toEqual([]);
  expect(keys(['name', 'total'])).toEqual(['name', 'spouse']);
  expect(keys('all')).toEqual(['name', 'copies', 'married', 'spouse', 'lines']);
  expect([...keysRead(FORM)].toSorted()).toEqual(['copies', 'married']);
});
