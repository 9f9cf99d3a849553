import { expect, it } from 'vitest';
import { evaluateExpression } from '../../../../engine/expression/evaluateExpression.ts';
import { isTooLarge } from '../../../../engine/expression/isTooLarge.ts';

const LIST = Array.from({ length: 60_000 }, (_, index) => index);

it('takes what forms bring, dates and nothing at all', () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({ name: 'Nguyễn Văn A', index }));

  expect([rows, 'a'.repeat(100_000), LIST, new Date(), null, 1].map(isTooLarge)).toEqual(
    Array(6).fill(false),
  );
});

it('finds long texts, long lists, and what is held many times', () => {
  let shared: unknown = ['a'];
  for (let count = 0; count < 30; count += 1) shared = [shared, shared];

  expect(['a'.repeat(100_001), [LIST, LIST], shared].map(isTooLarge)).toEqual([true, true, true]);
});

it('finds what is nested too deep, and what holds itself', () => {
  let deep: unknown = [];
  for (let count = 0; count < 5_000; count += 1) deep = [deep];
  const own: unknown[] = [];
  own.push(own);

  expect([deep, own].map(isTooLarge)).toEqual([true, true]);
});

it('is a failure of the expression, whatever has made it large', () => {
  const variables = { x: 'a'.repeat(60_000), list: LIST };

  for (const text of ['x + x', 'concatenate(list, list)', '[list, list]']) {
    expect(evaluateExpression(text, { variables, at: 0 })).toMatchObject({
      ok: false,
      facts: { reason: 'The value is too large.' },
    });
  }
  expect(evaluateExpression('x', { variables, at: 0 })).toEqual({ ok: true, value: variables.x });
});
