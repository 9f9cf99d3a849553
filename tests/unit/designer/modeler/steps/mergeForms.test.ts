import { expect, it } from 'vitest';

import type { Form } from '../../../../../api/contract/forms.ts';
import { mergeForms } from '../../../../../designer/modeler/steps/mergeForms.ts';

const form = (key: string, title: string): Form => ({
  key,
  title: { vi: title, en: title },
  fields: [],
});

it('a form that the draft does not have comes with its key', () => {
  const { added, keys } = mergeForms([], [form('intake', 'Tiếp nhận')]);

  expect(added).toEqual([form('intake', 'Tiếp nhận')]);
  expect(keys.get('intake')).toBe('intake');
});

it('the same form is shared, also under another key', () => {
  const { added, keys } = mergeForms([form('intake2', 'Tiếp nhận')], [form('intake', 'Tiếp nhận')]);

  expect(added).toEqual([]);
  expect(keys.get('intake')).toBe('intake2');
});

it('another form under a key that is taken gets a free one', () => {
  const own = [form('intake', 'Tiếp nhận'), form('intake2', 'Bước hai')];

  const { added, keys } = mergeForms(own, [form('intake', 'Kiểm tra')]);

  expect(added.map(({ key }) => key)).toEqual(['intake3']);
  expect(keys.get('intake')).toBe('intake3');
});
