import { expect, it } from 'vitest';
import { countWays } from '../../../../../engine/check/expression/countWays.ts';

it.each([
  ['abc', 0, 0],
  ['^a+$', 1, 0],
  [String.raw`^[A-Z]{2}-\d{4,6}$`, 1, 0],
  [String.raw`^[^@]+@[^@]+\.[a-z]+$`, 3, 0],
  ['^(yes|no|)$', 0, 2],
  ['(?:a|b)?c*?', 1, 2],
  [String.raw`\(\*\+\?\|[*+?|(]`, 0, 0],
  [String.raw`\p{L}+\u{1F600}`, 1, 0],
  ['a{100}', 0, 0],
])('%s has its repetitions and choices', (pattern, repetitions, choices) => {
  const ways = countWays(pattern);

  expect(ways).toEqual({ repetitions, choices });
});

it.each([
  '(a+)+$',
  '(?:a|aa)*',
  '(a){2,}',
  '(a|b){3}',
  '(?=a)b',
  '(?<!a)b',
  '(?<name>a)',
  String.raw`(a)\1`,
  'a{101}',
  'a{2,1000}',
  '(',
  '[z-a]',
  'a'.repeat(201),
])('%s is not allowed', (pattern) => {
  const ways = countWays(pattern);

  expect(ways).toBeNull();
});
