import { expect, test } from 'vitest';

import { en } from '../../../../designer/i18n/en.ts';
import { trackingEn } from '../../../../designer/i18n/trackingEn.ts';
import { trackingVi } from '../../../../designer/i18n/trackingVi.ts';
import { vi } from '../../../../designer/i18n/vi.ts';

type Tree = { readonly [key: string]: string | Tree };

test.each([
  ['the handlers', vi, en],
  ['the applicant', trackingVi, trackingEn],
])('both languages of %s have the same texts and fill in the same names', (_who, source, other) => {
  const names = namesByKey(source);

  expect(Object.keys(names).length).toBeGreaterThan(30);
  expect(namesByKey(other)).toEqual(names);
});

function namesByKey(tree: Tree, prefix = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string'
        ? { [prefix + key]: [...value.matchAll(/\{\w+\}/gu)].map(([name]) => name).toSorted() }
        : namesByKey(value, `${prefix}${key}.`),
    ),
  ) as Record<string, string[]>;
}
