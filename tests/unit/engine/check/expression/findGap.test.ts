import fc from 'fast-check';
import { evaluate } from 'feelin';
import { expect, it } from 'vitest';
import { findGap } from '../../../../../engine/check/expression/findGap.ts';

it.each([
  [['x', 'not(x)']],
  [['not(x)', 'not(not(x))']],
  [['x = true', 'x = false']],
  [['x', 'x = false']],
  [['true', 'x']],
  [['kind = "a"', 'kind != "a"']],
  [['kind = "a"', 'kind = "b"', 'kind != "a" and kind != "b"']],
  [['"a" = kind', 'not(kind = "a")']],
  [['n < 5', 'n >= 5']],
  [['n <= 5', '5 < n']],
  [['n < 5', 'n = 5', 'n > 5']],
  [['n > 1', 'n < 10']],
  [['a < b', 'b <= a']],
  [['a = b', 'b != a']],
  [['x and y', 'x and not(y)', 'not(x)']],
  [['contains(kind, "a")', 'not(contains(kind,  "a"))']],
  [['kind = null', 'kind != null']],
  [['(x or y)', '(not(x)) and (not(y))']],
])('%j leave no gap', (conditions) => {
  expect(findGap(conditions)).toEqual({ isTotal: true });
});

it.each([
  [['x', 'y'], 'not(x), not(y)'],
  [['kind = "a"', 'kind = "b"'], 'kind != "a", kind != "b"'],
  [['n < 5', 'n > 5'], 'n = 5'],
  [['n < 5', 'n > 10'], 'n = 5'],
  [['n > 5'], 'n = 4'],
  [['a < b', 'b < a'], 'a = b'],
  [['x and y', 'not(x)'], 'x, not(y)'],
  [['x = true'], 'not(x)'],
  [['false'], ''],
  [['kind = null'], 'kind != null'],
  [['name < "m"', 'name >= "m"'], 'not(name < "m"), not(name >= "m")'],
])('%j leave a gap where %s', (conditions, example) => {
  expect(findGap(conditions)).toEqual({ isTotal: false, example });
});

it('more combinations than can be tried are no proof', () => {
  const names = Array.from({ length: 13 }, (_, index) => `x${index}`);

  expect(findGap([...names, `not(${names.join(' or ')})`])).toEqual({
    isTotal: false,
    example: '',
  });
});

const atom = fc.oneof(
  fc.constantFrom('x', 'y', 'x = true', 'y = false', 'y != true'),
  fc.constantFrom('a', 'b', 'c').map((value) => `kind = "${value}"`),
  fc.constantFrom('a', 'b').map((value) => `kind != "${value}"`),
  fc
    .record({ operator: fc.constantFrom('<', '<=', '=', '!=', '>', '>='), value: fc.nat(3) })
    .chain(({ operator, value }) =>
      fc.constantFrom(`n ${operator} ${value}`, `${value} ${operator} n`),
    ),
  fc.constantFrom('<', '<=', '=', '>').map((operator) => `n ${operator} m`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    atom,
    tie('condition').map((it) => `not(${it})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) and (${b})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) or (${b})`),
  ),
}));

/** Values that between them show every difference the atoms above can see. */
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4];
const ALL_CONTEXTS = [true, false].flatMap((x) =>
  [true, false].flatMap((y) =>
    ['a', 'b', 'c', 'd'].flatMap((kind) =>
      NUMBERS.flatMap((n) => [0, 1.5, 4].map((m) => ({ x, y, kind, n, m }))),
    ),
  ),
);

/** One in twenty-three, so that all lists above are mixed. */
const CONTEXTS = ALL_CONTEXTS.filter((_, index) => index % 23 === 0);

it('a proof holds for every value that feelin is asked about', () => {
  let totalCount = 0;
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (some) => {
      // The last condition often closes the gap, so that proofs occur.
      const conditions = [...some, `not((${some.join(') or (')}))`];
      for (const tried of [some, conditions]) {
        const answer = findGap(tried);
        if (!answer.isTotal) continue;
        totalCount += 1;
        const open = CONTEXTS.filter(
          (it) => !tried.some((text) => evaluate(text, it).value === true),
        );
        expect({ tried, open }).toEqual({ tried, open: [] });
      }
    }),
    { numRuns: 40 },
  );
  expect(totalCount).toBeGreaterThan(15);
});
