import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRules } from '../../../../../engine/check/decision/compareRules.ts';
import { feelWords } from '../../../../../engine/check/decision/feelWords.ts';
import { rowForCase } from '../../../../../engine/check/decision/rowForCase.ts';
import { sayCase } from '../../../../../engine/check/decision/sayCase.ts';
import type { TableCase } from '../../../../../engine/check/decision/tableCase.ts';
import type { ValueClass } from '../../../../../engine/check/decision/valueClass.ts';
import { matchRules } from '../../../../../engine/decide/matchRules.ts';
import type { DecisionTable } from '../../../../../engine/model/decision.ts';
import type { Json } from '../../../../../engine/model/json.ts';
import type { TableDrawing } from '../../decide/dmnText.ts';
import { readTableOf } from './readTableOf.ts';

type Shown = { readonly gaps: readonly string[]; readonly overlaps: readonly string[] };

/** Gaps as said, overlaps as "1+2 case". */
async function show(drawing: TableDrawing): Promise<Shown> {
  const table = await readTableOf(drawing);
  const { grid, gaps, overlaps } = compareRules(table);
  if (grid === null || gaps.kind !== 'found' || overlaps.kind !== 'found') {
    throw new Error('Expected a table that can be compared, but it is too large.');
  }
  const say = (values: TableCase): string => sayCase(values, grid.columns, feelWords(table));
  return {
    gaps: gaps.found.map(say),
    overlaps: overlaps.found.map(({ one, other, values }) =>
      `${one}+${other} ${say(values)}`.trim(),
    ),
  };
}

const rows = (...cells: readonly string[]): readonly (readonly string[])[] =>
  cells.map((cell) => [cell, '1']);
const ofAge = (...cells: readonly string[]): TableDrawing => ({
  inputs: [['age']],
  outputs: [['fee']],
  rules: rows(...cells),
});

describe('numbers', () => {
  it.each<[string, readonly string[], Shown]>([
    ['that meet leave nothing out', ['< 16', '[16..60)', '>= 60'], { gaps: [], overlaps: [] }],
    ['that leave out one', ['< 16', '> 16'], { gaps: ['age = 16'], overlaps: [] }],
    ['that both take one', ['<= 16', '>= 16'], { gaps: [], overlaps: ['1+2 age = 16'] }],
    ['between two rules', ['< 16', '>= 18'], { gaps: ['16 ≤ age < 18'], overlaps: [] }],
    ['below and above', ['[0..100]'], { gaps: ['age < 0 ∨ age > 100'], overlaps: [] }],
    ['that are negated', ['not(5)', '5'], { gaps: [], overlaps: [] }],
    ['below nought', ['< -1.5', '>= -1.5'], { gaps: [], overlaps: [] }],
    ['listed', ['1, 2, > 3', '< 1, (1..2), (2..3]'], { gaps: [], overlaps: [] }],
  ])('%s', async (_, cells, expected) => {
    const shown = await show(ofAge(...cells));

    expect(shown).toEqual(expected);
  });
});

describe('other inputs', () => {
  const kinds = (allowed: string | undefined, ...cells: readonly string[]): TableDrawing => ({
    inputs: [allowed === undefined ? ['kind'] : ['kind', allowed]],
    outputs: [['fee']],
    rules: rows(...cells),
  });

  it('texts that are not named are a case, unless the allowed values are listed', async () => {
    expect((await show(kinds(undefined, '"a"', '"b"'))).gaps).toEqual(['kind ≠ "a", "b"']);
    expect((await show(kinds('"a","b"', '"a"', '"b"'))).gaps).toEqual([]);
    expect((await show(kinds('"a","b","c"', '"a"'))).gaps).toEqual(['kind = "b", "c"']);
  });

  it('what is compared with true or false is nothing else', async () => {
    expect((await show(kinds(undefined, 'true'))).gaps).toEqual(['kind = false']);
    expect(await show(kinds(undefined, 'true', 'false'))).toEqual({ gaps: [], overlaps: [] });
  });

  it('null counts where a rule speaks of it', async () => {
    expect((await show(kinds('"a"', '"a"'))).gaps).toEqual([]);
    expect((await show(kinds(undefined, 'null'))).gaps).toEqual(['kind ≠ null']);
  });

  it('a gap over several inputs says those that matter', async () => {
    const shown = await show({
      inputs: [['age'], ['poor'], ['kind', '"new","again"']],
      outputs: [['fee']],
      rules: [
        ['< 16', '-', '-', '1'],
        ['>= 16', 'true', '-', '2'],
        ['>= 60', 'false', '"new"', '3'],
      ],
    });

    expect(shown).toEqual({
      gaps: ['16 ≤ age < 60; poor = false', 'age ≥ 60; poor = false; kind = "again"'],
      overlaps: [],
    });
  });

  it('a test that cannot be compared is never blamed and never trusted', async () => {
    const shown = await show(ofAge('< limit', '< 5'));

    expect(shown).toEqual({ gaps: [], overlaps: [] });
    expect((await show(ofAge('contains(?, "x")', '> 5'))).gaps).toEqual([]);
  });
});

it('five gaps are told, and that there are more', async () => {
  const table = await readTableOf(ofAge('1', '2', '3', '4', '5', '6', '7'));
  const many = await readTableOf({
    inputs: [['a'], ['b']],
    outputs: [['fee']],
    rules: Array.from({ length: 8 }, (_, index) => [`${index}`, `${index}`, '1']),
  });

  expect(compareRules(table).gaps).toMatchObject({ isMore: false });
  expect(compareRules(many).gaps).toMatchObject({ isMore: true, found: { length: 5 } });
});

it('a table that is too large says so within a second', async () => {
  const large = await readTableOf({
    inputs: Array.from({ length: 12 }, (_, column) => [`v${column}`]),
    outputs: [['fee']],
    rules: Array.from({ length: 300 }, (_, row) => [
      ...Array.from({ length: 12 }, (_unused, column) =>
        (row * 7 + column * 3) % 5 === 0 ? '-' : `[${(row * column) % 97}..${(row * 13) % 89}]`,
      ),
      '1',
    ]),
  });

  const { overlaps, gaps } = compareRules(large);

  expect([overlaps.kind, gaps.kind]).toContain('too-large');
});

describe('over generated tables', () => {
  const NUMBERS = ['-', '< 2', '<= 2', '> 2', '>= 4', '[1..3)', '(2..4]', '3', '1, 4', 'not(2)'];
  const TEXTS = ['-', '"a"', '"b"', '"a","b"', 'not("a")', 'not("a","b")'];
  const cellsOf = [NUMBERS, TEXTS, ['-', 'true', 'false']].map((it) => fc.constantFrom(...it));
  const rule = fc.tuple(...cellsOf, fc.constant('1'));
  const drawing = fc.record({
    policy: fc.constant('UNIQUE'),
    inputs: fc.constant([['n'], ['t'], ['b']] as const),
    outputs: fc.constant([['fee']] as const),
    rules: fc.array(rule, { minLength: 1, maxLength: 6 }),
  });
  const values = fc.record({
    n: fc.constantFrom(0, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5),
    t: fc.constantFrom('a', 'b', 'c'),
    b: fc.boolean(),
  });

  it('a value without a rule, or with two, is found; and what is found is true', async () => {
    await fc.assert(
      fc.asyncProperty(drawing, fc.array(values, { maxLength: 12 }), async (drawn, tried) => {
        const table = await readTableOf(drawn);
        const { grid, gaps, overlaps } = compareRules(table);
        if (grid === null || gaps.kind !== 'found' || overlaps.kind !== 'found') return false;

        const counts = tried.map((one) => matching(table, one).length);
        const first = gaps.found.map((it) => matching(table, sample(it, grid.columns)));
        const both = overlaps.found.map(({ one, other, values: at }) => {
          const found = matching(table, sample(at, grid.columns));
          return found.includes(one) && found.includes(other);
        });

        const mending = gaps.found.flatMap((it) => rowForCase(it, grid.columns) ?? []);
        expect(mending).toHaveLength(gaps.found.length * 3);
        expect(first.every((it) => it.length === 0)).toBe(true);
        expect(both.every(Boolean)).toBe(true);
        expect(gaps.found.length > 0 || !counts.includes(0)).toBe(true);
        expect(overlaps.found.length > 0 || counts.every((it) => it <= 1)).toBe(true);
        return true;
      }),
      { numRuns: 100 },
    );
  });
});

it('rows made for the gaps mend them, whatever the values are', async () => {
  let drawn: TableDrawing = {
    inputs: [['n'], ['t'], ['b']],
    outputs: [['fee']],
    rules: [
      ['[1..3)', '-', '-', '1'],
      ['> 5', '"a","b"', 'true', '2'],
      ['3', 'not("a")', '-', '3'],
    ],
  };
  for (let turn = 0; turn < 9; turn += 1) {
    const { grid, gaps } = compareRules(await readTableOf(drawn));
    if (grid === null || gaps.kind !== 'found') break;
    const added = gaps.found.map((it) => [...(rowForCase(it, grid.columns) ?? []), '0']);
    drawn = { ...drawn, rules: [...drawn.rules, ...added] };
  }

  const shown = await show(drawn);

  expect(shown).toEqual({ gaps: [], overlaps: [] });
});

function matching(table: DecisionTable, values: { readonly [name: string]: Json }) {
  const matched = matchRules(table, values);
  return matched.ok ? matched.value.map(({ number }) => number) : [];
}

/** A value of the first class that a case takes of each input. */
function sample(values: TableCase, columns: readonly (readonly ValueClass[])[]) {
  const names = ['n', 't', 'b'];
  const pairs = columns.map((classes, column) => {
    const at = classes.findIndex(
      (_, index) => (((values[column] ?? 0n) >> BigInt(index)) & 1n) > 0,
    );
    return [names[column], valueOf(classes[at], column)] as const;
  });
  return Object.fromEntries(pairs);
}

function valueOf(one: ValueClass | undefined, column: number): Json {
  if (one?.kind === 'value') return one.value;
  if (one?.kind === 'other') return 'zz';
  return one?.kind === 'range' ? numberOf(one) : ([0, 'a', true][column] ?? null);
}

type Range = Extract<ValueClass, { readonly kind: 'range' }>;

function numberOf({ from, to }: Range): number {
  if (from === null) return (to ?? 0) - 1;
  return to === null ? from + 1 : (from + to) / 2;
}
