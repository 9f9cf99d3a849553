import { expect, it } from 'vitest';

import { findWords } from '../../../../../designer/modeler/steps/findWords.ts';

it('words without marks are found where they stand with marks, however these are written', () => {
  const found = [{ value: 'Thẩm định', match: true }, { value: ' hồ sơ' }];

  expect(findWords('Thẩm định hồ sơ', ['tham dinh'])).toEqual(found);
  expect(findWords('Thẩm định hồ sơ'.normalize('NFD'), ['tham dinh'])).toEqual(found);
});

it('each word is found each time, and nothing where there is nothing', () => {
  expect(findWords('ký, ký lại', ['ky'])).toEqual([
    { value: 'ký', match: true },
    { value: ', ' },
    { value: 'ký', match: true },
    { value: ' lại' },
  ]);
  expect(findWords('', ['ky'])).toEqual([]);
});
