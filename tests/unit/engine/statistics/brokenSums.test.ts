import { describe, expect, test } from 'vitest';
import { brokenSums } from '../../../../engine/statistics/brokenSums.ts';
import type { ReportedLine } from '../../../../engine/statistics/reportedLine.ts';
import { REPORTED } from '../../../../procedures/statistics/reported.ts';

function line(values: { readonly [key: string]: number }, about: readonly string[] = []) {
  const [total = '', ...parts] = Object.keys(values);
  return {
    key: 'line',
    name: { vi: '', en: '' },
    source: { title: '', quote: '' },
    figures: Object.entries(values).map(([key, value]) => ({
      key,
      name: { vi: key, en: key },
      value,
      isAbout: about.includes(key),
    })),
    sums: [{ total, parts }],
  } satisfies ReportedLine;
}

describe('a sum', () => {
  test('that holds is not named', () => {
    expect(brokenSums(line({ all: 10, one: 4, other: 6 }))).toEqual([]);
  });

  test.each([
    [{ all: 10, one: 4, other: 5 }, 9, -1, false],
    [{ all: 7572, one: 4944, other: 2583 }, 7527, -45, true],
    // Two digits differ, but not by an exchange; three digits differ; digits further apart.
    [{ all: 12, one: 30 }, 30, 18, false],
    [{ all: 123, one: 321 }, 321, 198, false],
    [{ all: 100, one: 99 }, 99, -1, false],
  ])('that does not hold is named with what is missing: %o', (values, sum, difference, isSwap) => {
    expect(brokenSums(line(values))).toMatchObject([
      { total: { key: 'all' }, sum, difference, isSwap },
    ]);
  });

  test('of figures that are only about right is a mistake in the data', () => {
    expect(() => brokenSums(line({ all: 10, one: 9 }, ['one']))).toThrow(/exact/u);
    const wrong = { ...line({ all: 1 }), sums: [{ total: 'all', parts: ['nowhere'] }] };
    expect(() => brokenSums(wrong)).toThrow(/nowhere/u);
  });
});

describe('the seven published lines', () => {
  test('have three broken sums, two of Yên Bái 2017 and the ISO processes of Hải Phòng', () => {
    expect(REPORTED).toHaveLength(7);
    const broken = REPORTED.flatMap((it) =>
      brokenSums(it).map(({ total, sum, difference, isSwap }) => [
        it.key,
        `${total.key} ${total.value}`,
        sum,
        difference,
        isSwap,
      ]),
    );

    expect(broken).toEqual([
      ['yen-bai-2017', 'received 418862', 418_871, 9, false],
      ['yen-bai-2017', 'inProgress 7572', 7527, -45, true],
      ['hai-phong-justice-2024', 'processes 34', 29, -5, false],
    ]);
  });

  test('say each exact figure in the words that they were read from', () => {
    for (const { key, figures, source } of REPORTED) {
      for (const { value, isAbout } of figures) {
        const written = isAbout ? String(value / 1000) : value.toLocaleString('vi-VN');
        expect({ key, quote: source.quote }).toMatchObject({
          key,
          quote: expect.stringContaining(written),
        });
      }
    }
  });
});
