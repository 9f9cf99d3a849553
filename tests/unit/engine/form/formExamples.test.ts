import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FieldKindSchema, FormFieldSchema } from '../../../../api/contract/forms.ts';
import { findFormProblems } from '../../../../engine/form/findFormProblems.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../../docs/forms.md'), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/```json\n([^`]+)```/gu)].map(([, text]) => text ?? '');

test('the page has an example of every kind, and together they are a right form', () => {
  const fields = EXAMPLES.map((text) => FormFieldSchema.parse(JSON.parse(text)));

  expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(FieldKindSchema.options));
  const title = { vi: 'Ví dụ', en: 'Examples' };
  expect(findFormProblems({ key: 'examples', title, fields })).toEqual([]);
});
