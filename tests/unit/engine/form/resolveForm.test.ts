import { describe, expect, test } from 'vitest';
import { checkFormValues } from '../../../../engine/form/checkFormValues.ts';
import { openingValues } from '../../../../engine/form/openingValues.ts';
import { resolveForm } from '../../../../engine/form/resolveForm.ts';
import { writtenValues } from '../../../../engine/form/writtenValues.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';

const SETTING = { known: {}, at: Date.parse('2026-11-30T08:00:00+07:00'), units: null };
const LABEL = { vi: 'Mục', en: 'Field' };

function field(key: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  return { key, label: LABEL, kind, required: false, ...more };
}

const FORM: Form = {
  key: 'assess',
  title: LABEL,
  fields: [
    field('isBusiness', 'boolean', { required: true }),
    field('taxCode', 'text', { required: true, visibleWhen: 'isBusiness = true' }),
    field('lines', 'table', {
      columns: [
        field('count', 'number'),
        field('priceDong', 'money'),
        field('amountDong', 'money', { formula: 'count * priceDong' }),
      ],
    }),
    field('totalDong', 'money', { formula: 'sum(lines.amountDong)' }),
    field('note', 'text', { visibleWhen: 'totalDong > 1000000', required: true }),
  ],
};
const TWO_LINES = [
  { count: 3, priceDong: 100_000 },
  { count: 2, priceDong: 450_000 },
];

describe('what is computed', () => {
  test('rows have their own formulas, and a sum in đồng reads the rows', () => {
    const { values } = resolveForm(FORM, { lines: TWO_LINES }, SETTING);

    expect(values['lines']).toEqual([
      { count: 3, priceDong: 100_000, amountDong: 300_000 },
      { count: 2, priceDong: 450_000, amountDong: 900_000 },
    ]);
    expect(values['totalDong']).toBe(1_200_000);
  });

  test('money is whole đồng, whatever the formula gives', () => {
    const third: Form = { ...FORM, fields: [field('a', 'money', { formula: '100 / 3' })] };

    expect(resolveForm(third, {}, SETTING).values).toEqual({ a: 33 });
  });

  test('a formula that has not all its values, or is of another kind, gives nothing', () => {
    const early: Form = {
      ...FORM,
      fields: [
        field('a', 'number'),
        field('b', 'number', { formula: 'a * 2' }),
        field('c', 'number', { formula: '"words"' }),
        field('d', 'number', { formula: 'a +' }),
      ],
    };

    expect(resolveForm(early, {}, SETTING).values).toEqual({ a: null, b: null, c: null, d: null });
  });

  test('what was sent for a computed field or cell is written as computed', () => {
    const forged = {
      isBusiness: false,
      lines: [{ count: 1, priceDong: 5, amountDong: 1 }],
      totalDong: 9,
    };

    expect(writtenValues(FORM, forged, SETTING)).toEqual({
      isBusiness: false,
      taxCode: null,
      lines: [{ count: 1, priceDong: 5, amountDong: 5 }],
      totalDong: 5,
      note: null,
    });
  });
});

describe('what is not there', () => {
  test('is neither asked for nor checked', () => {
    expect(checkFormValues(FORM, { isBusiness: false }, SETTING)).toBeNull();
    expect(checkFormValues(FORM, { isBusiness: true }, SETTING)).toMatchObject({
      field: 'taxCode',
      what: 'missing',
    });
  });

  test('may not be sent', () => {
    const sent = { isBusiness: false, taxCode: '0100000001' };

    expect(checkFormValues(FORM, sent, SETTING)).toMatchObject({
      field: 'taxCode',
      what: 'hidden',
    });
    expect(checkFormValues(FORM, { ...sent, taxCode: null }, SETTING)).toBeNull();
  });

  test('can depend on what is computed', () => {
    const sent = { isBusiness: false, lines: TWO_LINES };

    expect(checkFormValues(FORM, sent, SETTING)).toMatchObject({ field: 'note', what: 'missing' });
    expect([...resolveForm(FORM, sent, SETTING).hidden]).toEqual(['taxCode']);
  });

  test('a condition that cannot be decided hides', () => {
    const undecided: Form = {
      ...FORM,
      fields: [field('n', 'number'), field('x', 'text', { visibleWhen: 'n > 3' })],
    };

    expect([...resolveForm(undecided, {}, SETTING).hidden]).toEqual(['x']);
  });
});

describe('what the dossier knows', () => {
  const SHOWN: Form = {
    ...FORM,
    fields: [
      field('feeDong', 'money', { readOnly: true }),
      field('paidDong', 'money'),
      field('leftDong', 'money', { formula: 'feeDong - paidDong' }),
    ],
  };

  test('is read from it, not from what was sent', () => {
    const setting = { ...SETTING, known: { feeDong: 500 } };

    expect(writtenValues(SHOWN, { feeDong: 1, paidDong: 200 }, setting)).toEqual({
      paidDong: 200,
      leftDong: 300,
    });
  });

  test('fills a form in when it is opened, the applicant among it, and nothing else leaves', () => {
    const asking: Form = {
      ...FORM,
      fields: [
        field('owner', 'text', { prefill: 'applicant.name' }),
        field('office', 'text', { prefill: 'earlierOffice' }),
        field('kept', 'text', { prefill: 'applicant.name' }),
        field('absent', 'text', { prefill: 'nobodyWroteThis' }),
      ],
    };
    const applicant = { name: 'Lê Văn A', idNumber: '', address: '', phone: '', email: '' };
    const known = { earlierOffice: 'Xã Bình An', kept: 'sửa tay', secret: 'x' };

    expect(openingValues(asking, { known, applicant, at: SETTING.at })).toEqual({
      owner: 'Lê Văn A',
      office: 'Xã Bình An',
      kept: 'sửa tay',
    });
    expect(openingValues(asking, { known: {}, applicant: null, at: SETTING.at })).toEqual({});
  });
});
