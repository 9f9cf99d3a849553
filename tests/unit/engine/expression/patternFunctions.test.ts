import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../../../engine/expression/evaluateExpression.ts';

function valueOf(text: string, variables: { readonly [name: string]: string | number | null }) {
  const answer = evaluateExpression(text, { variables, at: 0 });
  return answer.ok ? answer.value : `failed: ${answer.facts['reason'] ?? ''}`;
}

describe('text patterns', () => {
  it.each([
    ['matches(x, "^a+$")', 'aaa', true],
    ['matches(x, "^a+$")', 'aab', false],
    ['matches(x, "b")', 'abc', true],
    ['matches(x, "A", "i")', 'a', true],
    ['matches(input: x, pattern: "^\\\\d{2}$")', '12', true],
    ['split(x, "\\\\.")', 'a.b', ['a', 'b']],
    ['split(string: x, delimiter: ",")', 'a,b,', ['a', 'b', '']],
    ['replace(x, "a", "b")', 'aca', 'bcb'],
    ['replace(x, "(\\\\d+)-(\\\\d+)", "$2/$1 of $0")', '1-2', '2/1 of 1-2'],
    ['replace(x, "a|(b)", "[$1$9]")', 'ab', '[][b]'],
    ['replace(x, "a", "$\'$&")', 'ab', "$'$&b"],
    ['replace(x, "a", x)', 'ab', 'abb'],
    ['replace(x, "A", "b", "i")', 'a', 'b'],
  ])('%s of %s is as FEEL says', (text, x, expected) => {
    const value = valueOf(text, { x });

    expect(value).toEqual(expected);
  });

  it('is told where a text is too long for it, long before it would take seconds', () => {
    const value = valueOf('matches(x, "a*a*a*b")', { x: 'a'.repeat(20_000) });

    expect(value).toMatch(/20000 characters, too many/);
  });

  it('without a repetition takes long texts', () => {
    const value = valueOf('string length(replace(x, "a", "bb"))', { x: 'a'.repeat(100_000) });

    expect(value).toBe(200_000);
  });

  it('is told where a replacement would give too much', () => {
    const x = 'a'.repeat(5_000);

    const value = valueOf('replace(x, "a", x)', { x });

    expect(value).toMatch(/too long for the replacement/);
  });

  it('is told where it is not one that is allowed, however it is written', () => {
    const value = valueOf('matches(x, "\\u0028a+\\u0029+$")', { x: 'a' });

    expect(value).toMatch(/is not allowed/);
  });

  it.each([
    ['matches(x, "a")', 7, /Expected a text, but got 7/],
    ['matches(y, "a")', 'a', /Variable 'y' not found/],
    ['matches(x, "a", "q")', 'a', /flags/],
  ])('%s of %s is a failure with its reason', (text, x, reason) => {
    const value = valueOf(text, { x });

    expect(value).toMatch(reason);
  });
});
