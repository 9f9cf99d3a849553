import { describe, expect, it } from 'vitest';

import { freeFormKey } from '../../../../../designer/modeler/forms/freeFormKey.ts';
import { freeName, toIdentifier } from '../../../../../designer/modeler/forms/toIdentifier.ts';

describe('toIdentifier', () => {
  it.each([
    ['Kết quả thẩm định', 'ketQuaThamDinh'],
    ['Địa chỉ', 'diaChi'],
    ['2 bản sao', 'banSao'],
    ['???', 'field'],
  ])('makes %j to %s', (words, name) => {
    expect(toIdentifier(words, 'field')).toBe(name);
  });

  it('never is longer than a variable name may be', () => {
    expect(toIdentifier('dài '.repeat(60), 'field').length).toBeLessThanOrEqual(40);
  });

  it('numbers names that are taken', () => {
    expect(freeName('a', new Set(['a', 'a2']))).toBe('a3');
    expect(freeFormKey('Ký', [{ key: 'ky', title: { vi: '', en: '' }, fields: [] }])).toBe('ky2');
  });
});
