import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/model/json.ts';
import { ask, askTable } from './asking.ts';
import { tableText } from './dmnText.ts';

/** Whether one entry matches one value: true or false, or why that cannot be said. */
async function matches(entry: string, value: Json, input = 'value'): Promise<unknown> {
  const table = {
    inputs: [[input]],
    outputs: [['it', undefined, 'false']],
    rules: [[entry, 'true']],
  } as const;
  const answer = await ask(tableText(table), { value, limit: 5, names: ['a', 'b'] });
  return answer.ok ? answer.value : answer.facts['reason'];
}

describe('an entry', () => {
  it.each<[string, Json, boolean]>([
    ['-', 1, true],
    ['-', null, true],
    ['', 'anything', true],
    ['5', 5, true],
    ['5', 6, false],
    ['-5', -5, true],
    ['"a"', 'a', true],
    ['"a","b"', 'b', true],
    ['"a","b"', 'c', false],
    ['true', true, true],
    ['true', false, false],
    ['not("a","b")', 'c', true],
    ['not("a","b")', 'a', false],
    ['not(> 5)', 3, true],
    ['> 5', 6, true],
    ['> 5', 5, false],
    ['>= limit', 5, true],
    ['< limit - 1', 4, false],
    ['[1..3]', 1, true],
    ['[1..3]', 3, true],
    ['(1..3]', 1, false],
    ['[1..3)', 3, false],
    [']1..3[', 2, true],
    [']1..3[', 3, false],
    ['< 2, > 8', 9, true],
    ['< 2, > 8', 5, false],
    ['limit', 5, true],
    ['names', 'b', true],
    ['names', 'c', false],
    ['["a","b"]', 'a', true],
    ['contains(?, "b")', 'abc', true],
    ['? > 2 and ? < limit', 4, true],
    ['? > 2 and ? < limit', 5, false],
    ['count(?) > 1', ['x', 'y'], true],
  ])('%s about %j is %j', async (entry, value, expected) => {
    expect(await matches(entry, value)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['null', true],
    ['not(null)', false],
    ['"a"', false],
    ['not("a")', true],
    ['> 5', false],
    ['not(> 5)', false],
    ['[1..3]', false],
    ['contains(?, "b")', false],
    ['? = null', true],
    ['? != null', false],
  ])('%s about a missing value is %j', async (entry, expected) => {
    expect(await matches(entry, null)).toBe(expected);
  });

  it('compares dates as dates', async () => {
    expect(await matches('< date("2026-03-02")', '2026-03-01', 'date(value)')).toBe(true);
    expect(
      await matches('[date("2026-01-01")..date("2026-01-31")]', '2026-02-01', 'date(value)'),
    ).toBe(false);
  });

  it.each<[string, Json, string]>([
    ['> 5', 'six', `Can't compare 'value' (string) with '5' (number).`],
    ['"5"', 5, `Can't compare 'value' (number) with '"5"' (string).`],
    ['[1..3]', 'x', `Can't compare 'value' (string) with '1' (number).`],
    ['> unknown', 5, `Variable 'unknown' not found`],
    ['limit', 'a', `Can't compare 'value' (string) with '(limit)' (number).`],
    ['? + 1', 5, 'Expected true or false, but got 6.'],
  ])('%s about %j fails', async (entry, value, reason) => {
    expect(await matches(entry, value)).toBe(reason);
  });
});

describe('listed values', () => {
  const table = {
    inputs: [['kind', '"a","b"']],
    outputs: [['level', '[1..3]']],
    rules: [
      ['"a"', 'wanted'],
      ['"b"', '2'],
    ],
  } as const;

  it('let pass what is listed, and missing input', async () => {
    expect(await askTable(table, { kind: 'b', wanted: 0 })).toBe(2);
    expect(await askTable(table, { kind: 'a', wanted: 3 })).toBe(3);
    expect(await askTable(table, { kind: null, wanted: 3 })).toBeNull();
  });

  it('refuse another input and another output', async () => {
    expect(await askTable(table, { kind: 'c', wanted: 0 })).toBe('INPUT_NOT_ALLOWED');
    expect(await askTable(table, { kind: 'a', wanted: 4 })).toBe('OUTPUT_NOT_ALLOWED');
  });

  it('refuse under priority what has no priority', async () => {
    const ordered = { ...table, policy: 'PRIORITY', outputs: [['level', '3, 2']] } as const;

    expect(await askTable(ordered, { kind: 'a', wanted: null })).toBe('OUTPUT_NOT_ALLOWED');
  });
});
