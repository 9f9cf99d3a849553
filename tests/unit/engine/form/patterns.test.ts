import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../../../engine/form/matchesPattern.ts';
import { readPattern } from '../../../../engine/form/readPattern.ts';

const CHARACTER = fc.constantFrom(
  'a',
  'b',
  '1',
  '.',
  String.raw`\d`,
  String.raw`\.`,
  '[ab]',
  '[^a]',
  '[0-9]',
);
const COUNT = fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}', '{2,}');
const PATTERN = fc
  .array(fc.tuple(CHARACTER, COUNT), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
const TEXT = fc.array(fc.constantFrom('a', 'b', '1', '2', '.'), { maxLength: 8 });

test('a pattern means what a regular expression for the whole text means', () => {
  fc.assert(
    fc.property(PATTERN, TEXT, (pattern, characters) => {
      const text = characters.join('');
      const parts = readPattern(pattern);

      expect(parts).not.toBeNull();
      expect(matchesPattern(parts ?? [], text)).toBe(
        new RegExp(`^(?:${pattern})$`, 'su').test(text),
      );
    }),
    { seed: 11, numRuns: 1000 },
  );
});

test.each([
  '(a+)+',
  'a|b',
  'a{2',
  'a{3,2}',
  'a{101}',
  '[',
  '[]',
  '[z-a]',
  '*a',
  String.raw`\b`,
  '',
])('the pattern "%s" is not read', (pattern) => {
  expect(readPattern(pattern)).toBeNull();
});

test('anchors at both ends say what is meant anyway', () => {
  expect(matchesPattern(readPattern(String.raw`^\d{3}$`) ?? [], '123')).toBe(true);
});

test('a pattern that sends regular expressions astray needs few looks at each letter', () => {
  const parts = readPattern('a*'.repeat(30)) ?? [];
  let looks = 0;
  const counted = parts.map((part) => ({
    ...part,
    fits: (character: string) => {
      looks += 1;
      return part.fits(character);
    },
  }));

  expect(matchesPattern(counted, `${'a'.repeat(400)}!`)).toBe(false);
  expect(looks).toBeLessThanOrEqual(30 * 401);
});
