import { describe, expect, it } from 'vitest';

import {
  readSimpleCondition,
  writeSimpleCondition,
} from '../../../../engine/model/simpleCondition.ts';
import { checkExpression } from '../../../../engine/check/expression/checkExpression.ts';

const CONDITIONS = [
  { field: 'decision', operator: '=', value: 'approved' },
  { field: 'decision', operator: '!=', value: 'lời "trích" và \\' },
  { field: 'isComplete', operator: '=', value: true },
  { field: 'feeDong', operator: '=', value: -1.5 },
  { field: 'feeDong', operator: '>=', value: 1000 },
  { field: 'papers', operator: 'has', value: 'original' },
  { field: 'papers', operator: 'hasNot', value: 'có "trích"' },
] as const;

describe('simpleCondition', () => {
  it.each(CONDITIONS)('gives $field $operator $value back', (condition) => {
    expect(readSimpleCondition(writeSimpleCondition(condition))).toEqual(condition);
  });

  it.each(CONDITIONS)('writes FEEL that may be published: $value', (condition) => {
    expect(checkExpression(writeSimpleCondition(condition))).toEqual({ ok: true });
  });

  it('reads a leading equals sign as the same condition', () => {
    expect(readSimpleCondition('= a = 1')).toEqual({ field: 'a', operator: '=', value: 1 });
  });

  it.each([
    'a = 1 and b = 2',
    'a > b',
    'not(list contains(a, "x")',
    'a = b',
    '',
    'dossier.code = "x"',
  ])('leaves %j to the text box', (text) => {
    expect(readSimpleCondition(text)).toBeNull();
  });
});
