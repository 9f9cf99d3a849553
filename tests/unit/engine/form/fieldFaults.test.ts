import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormValues } from '../../../../engine/form/checkFormValues.ts';
import { findFieldFaults } from '../../../../engine/form/findFieldFaults.ts';
import { sayFault } from '../../../../engine/form/texts/sayFault.ts';
import { sampleValue } from '../../../../engine/testing/sampleValue.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';
import type { Json } from '../../../../engine/model/json.ts';
import { UNITS } from '../../../../procedures/units/units.ts';
import { anyAskedField } from '../../../support/anyForm.ts';

/** A Monday morning in Vietnam. */
const AT = Date.parse('2026-11-30T08:00:00+07:00');
const SETTING = { known: {}, at: AT, units: UNITS };
const LABEL = { vi: 'Mục', en: 'Field' };
const YES_NO = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];

function field(kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  return { key: 'it', label: LABEL, kind, required: true, ...more };
}

function form(...fields: readonly FormField[]): Form {
  return { key: 'f', title: LABEL, fields };
}

function faultOf(one: FormField, value: Json) {
  const [first] = findFieldFaults(form(one), { it: value }, SETTING);
  return first === undefined ? null : [first.field, first.what, sayFault(first).vi];
}

const ADDRESS = { provinceCode: 'H99', communeCode: 'H99.21', street: 'Thôn 3' };
const PERSON = { idNumber: '089123456789', name: 'Lê Văn A' };
const LINES = field('table', {
  limits: { min: 1, max: 2 },
  columns: [
    { key: 'name', label: { vi: 'Tên', en: 'Name' }, kind: 'text', required: true },
    {
      key: 'count',
      label: { vi: 'Số', en: 'Count' },
      kind: 'number',
      required: false,
      decimals: 0,
    },
  ],
});

describe('a value that its field takes', () => {
  test.each([
    ['text', field('text', { limits: { min: 2, max: 3 } }), 'abc'],
    [
      'pattern',
      field('text', { pattern: { text: String.raw`\d{10}`, message: LABEL } }),
      '0123456789',
    ],
    ['number', field('number', { limits: { min: -1, max: 1 }, decimals: 1 }), 0.5],
    ['money', field('money'), 0],
    ['today', field('date', { limits: { min: 0, max: 0 } }), '2026-11-30'],
    ['choice', field('choice', { options: YES_NO }), 'yes'],
    ['choices', field('choices', { options: YES_NO }), ['yes', 'no']],
    ['no', field('boolean'), false],
    ['table', LINES, [{ name: 'A', count: 2 }, { name: 'B' }]],
    ['address', field('address'), ADDRESS],
    ['person', field('person'), PERSON],
    ['business of 10 digits', field('business'), { taxCode: '0100000001', name: 'X' }],
    ['business of 13 digits', field('business'), { taxCode: '0100000001-001', name: 'X' }],
    ['business of a person', field('business'), { taxCode: '089123456789', name: 'X' }],
  ])('%s is let through', (_, one, value) => {
    expect(faultOf(one, value)).toBeNull();
  });
});

const REFUSED: readonly (readonly [FormField, unknown, readonly unknown[]])[] = [
  [field('text', { limits: { min: 2 } }), 'a', ['it', 'too-short', 'Nhập ít nhất 2 ký tự.']],
  [field('text', { limits: { max: 3 } }), 'abcd', ['it', 'too-long', 'Nhập nhiều nhất 3 ký tự.']],
  [
    field('text', { pattern: { text: String.raw`\d{10}`, message: { vi: '10 số!', en: '' } } }),
    '12',
    ['it', 'pattern', '10 số!'],
  ],
  [field('number'), '5', ['it', 'kind', 'Nhập một số.']],
  [
    field('number', { limits: { min: 1000 } }),
    999,
    ['it', 'too-small', 'Không được nhỏ hơn 1.000.'],
  ],
  [field('number', { limits: { max: 1.5 } }), 2, ['it', 'too-large', 'Không được lớn hơn 1,5.']],
  [
    field('number', { decimals: 0 }),
    1.5,
    ['it', 'decimals', 'Nhập nhiều nhất 0 chữ số sau dấu phẩy.'],
  ],
  [field('money'), 1.5, ['it', 'kind', 'Nhập số tiền bằng đồng, là số nguyên không âm.']],
  [field('money'), -1, ['it', 'kind', 'Nhập số tiền bằng đồng, là số nguyên không âm.']],
  [field('date'), '2026-02-31', ['it', 'kind', 'Nhập ngày có thật, dạng ngày/tháng/năm.']],
  [
    field('date', { limits: { min: 0 } }),
    '2026-11-29',
    ['it', 'too-early', 'Không được trước ngày 30/11/2026.'],
  ],
  [
    field('date', { limits: { max: 31 } }),
    '2027-01-01',
    ['it', 'too-late', 'Không được sau ngày 31/12/2026.'],
  ],
  [field('choice', { options: YES_NO }), 'perhaps', ['it', 'kind', 'Chọn một trong các lựa chọn.']],
  [
    field('choices', { options: YES_NO }),
    ['yes', 'yes'],
    ['it', 'kind', 'Chọn trong các lựa chọn của mục.'],
  ],
  [
    field('choices', { options: YES_NO, limits: { min: 2 } }),
    ['yes'],
    ['it', 'too-few', 'Cần ít nhất 2.'],
  ],
  [field('boolean'), 'yes', ['it', 'kind', 'Chọn có hoặc không.']],
  [LINES, [], ['it', 'missing', 'Mục này bắt buộc.']],
  [
    LINES,
    [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    ['it', 'too-many', 'Chỉ được nhiều nhất 2.'],
  ],
  [LINES, [{ name: 'A' }, {}], ['it[2].name', 'missing', 'Mục này bắt buộc.']],
  [LINES, [{ name: 'A', count: 1.5 }], ['it[1].count', 'decimals', expect.anything()]],
  [LINES, [{ name: 'A', more: 1 }], ['it[1].more', 'unknown', 'Biểu mẫu không có mục này.']],
  [LINES, ['A'], ['it[1]', 'kind', 'Giá trị không đúng kiểu của mục.']],
  [
    field('address'),
    { ...ADDRESS, provinceCode: 'H98' },
    ['it', 'unit', 'Chọn tỉnh, thành phố rồi chọn xã, phường thuộc tỉnh đó.'],
  ],
  [field('address'), { ...ADDRESS, street: 5 }, ['it', 'kind', expect.anything()]],
  [
    field('person'),
    { ...PERSON, idNumber: '123' },
    ['it', 'identity-number', 'Số định danh cá nhân (CCCD) gồm đúng 12 chữ số.'],
  ],
  [field('person'), { idNumber: PERSON.idNumber }, ['it', 'missing', 'Mục này bắt buộc.']],
  [
    field('business'),
    { taxCode: '12', name: 'X' },
    ['it', 'tax-code', 'Mã số thuế gồm 10, 12 hoặc 13 chữ số.'],
  ],
  [field('person'), { ...PERSON, secret: 'x' }, ['it', 'kind', expect.anything()]],
];

test.each(REFUSED.map(([one, value, expected]) => ({ one, value, expected })))(
  'a $one.kind is refused with its reason: $value',
  ({ one, value, expected }) => {
    expect(faultOf(one, value as Json)).toEqual(expected);
  },
);

test('every sample that tests and trials write is one that its field takes', () => {
  fc.assert(
    fc.property(anyAskedField(), (one) => {
      const value = sampleValue(one, { at: AT, units: UNITS });

      expect(findFieldFaults(form(one), { [one.key]: value }, SETTING)).toEqual([]);
    }),
    { seed: 7 },
  );
});

test('a form takes nothing but its own fields, and a task without a form nothing at all', () => {
  const own = form(field('text', { required: false }));

  expect(checkFormValues(own, { other: 1 }, SETTING)).toMatchObject({
    code: 'FORM_INVALID',
    field: 'other',
    what: 'unknown',
  });
  expect(checkFormValues(null, { it: 1 }, SETTING)).toMatchObject({ what: 'unknown' });
  expect(checkFormValues(null, {}, SETTING)).toBeNull();
});

test('a heading asks for nothing, so nothing may be sent for it', () => {
  const headed = form({ ...field('heading'), key: 'part' });

  expect(checkFormValues(headed, {}, SETTING)).toBeNull();
  expect(checkFormValues(headed, { part: 'x' }, SETTING)).toMatchObject({ what: 'unknown' });
});
