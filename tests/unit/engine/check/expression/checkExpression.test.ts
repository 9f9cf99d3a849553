import { evaluate } from 'feelin';
import { expect, it } from 'vitest';
import { checkExpression } from '../../../../../engine/check/expression/checkExpression.ts';
import { cpuMs } from '../../../../support/cpuMs.ts';

it.each([
  'complete',
  'kind = "a" and not(missing)',
  'fee >= 100000 or (urgent and fee > 0)',
  'fee in [1..5]',
  'fee in (> 5, < 3)',
  'fee in (> 5)',
  'fee in (([1..5]))',
  'fee /* đồng */ > 5 // lệ phí',
  'fee between 1 and 5',
  'applicant.address.province = "Nghệ An"',
  'if urgent then 1 else 2',
  'date and time(dossier.now) + duration("P3D")',
  'count(papers[item.missing = true]) > 0',
  'some paper in papers satisfies paper.missing',
  'for paper in papers return paper.count',
  'upper case(substring(kind, 1, 1)) = "A"',
  'list contains(["a", "b"], kind)',
  'kind instance of string',
  '{total: fee * 2, kind: kind}',
  '{rate: fee / 100, "late fee": rate * days, total: fee + late fee + rate}',
  doubling(5),
  '-fee ** 2 < 1e6',
  'kind = null',
  '[1, 2, 3]',
  '@"2026-03-02" < date("2026-03-03")',
])('%s is allowed', (text) => {
  expect(checkExpression(text)).toEqual({ ok: true });
});

// A text is at most 1,000 characters; the worst are strings of errors, 20–50 ms alone on a core.
const LIMIT_MS = 500;

const BOMBS: readonly (readonly [text: string, reason: string, at?: number])[] = [
  ['', 'empty', 1],
  ['   ', 'empty', 1],
  ['kind =', 'syntax', 7],
  ['kind == "a"', 'syntax', 7],
  ['kind = "a" "b"', 'syntax', 12],
  ['= kind', 'syntax', 1],
  ['and', 'syntax', 1],
  ['(kind', 'syntax', 6],
  ['> 5', 'syntax', 1],
  ["${kind == 'a'}", 'other-language', 1],
  ['#{kind}', 'other-language', 1],
  ['now()', 'wall-clock', 1],
  ['fee > 1 and today() > limit', 'wall-clock', 13],
  ['matches(kind, "(a+)+$")', 'text-pattern', 1],
  ['replace(kind, "(a|aa)+", "b")', 'text-pattern', 1],
  ['split(kind, "(a*)*")', 'text-pattern', 1],
  ['matches(kind, pattern)', 'text-pattern', 1],
  ['matches(kind, "a" + name)', 'text-pattern', 1],
  ['matches(input: kind, pattern: name)', 'text-pattern', 1],
  ['matches(kind, "a", flags)', 'text-pattern', 1],
  ['matches(kind)', 'text-pattern', 1],
  ['replace(kind, name, "b")', 'text-pattern', 1],
  ['random(1)', 'unknown-function', 1],
  ['constructor("return 1")', 'unknown-function', 1],
  ['__proto__(1)', 'unknown-function', 1],
  ['fee.toString()', 'unknown-function', 1],
  ['sort(papers, function(x, y) x < y)', 'unknown-function', 1],
  ['for i in 1..1000000000 return i', 'range-outside-in', 1],
  ['for i in [1..1000000000] return i', 'range-outside-in', 10],
  ['some i in 1..1000000000 satisfies i = 0', 'range-outside-in', 1],
  ['every i in fee..1000000000 satisfies i > 0', 'range-outside-in', 1],
  ['count([1..1000000000])', 'range-outside-in', 7],
  ['[1..1000000000]', 'range-outside-in', 1],
  ['[1..9999999][item > 5]', 'range-outside-in', 1],
  ['for a in x, b in y return a + b', 'several-lists', 1],
  ['some a in x, b in x, c in x satisfies a = b', 'several-lists', 1],
  [doubling(10), 'grows-itself', 1],
  [doubling(25), 'grows-itself', 1],
  [`{c: ${doubling(10)}}`, 'grows-itself', 1],
  ['for a in x return concatenate(flatten(partial), [a])', 'grows-itself', 1],
  ['for a in x return for b in y return a', 'nested-iteration', 19],
  ['some a in x satisfies some b in y satisfies a = b', 'nested-iteration', 23],
  ['x[count(x[count(x) > 0]) > 0]', 'nested-iteration', 9],
  ['for a in x return x[item = a]', 'nested-iteration', 19],
  ['function(a) a + 1', 'function-definition', 1],
  ['{f: function(a) f(a), b: f(1)}', 'function-definition', 5],
  [`${'('.repeat(61)}1${')'.repeat(61)}`, 'too-deep', 1],
  [`${'('.repeat(490)}1${')'.repeat(490)}`, 'too-deep', 1],
  [`${'['.repeat(490)}1${']'.repeat(490)}`, 'too-deep', 1],
  [`${'not('.repeat(190)}a${')'.repeat(190)}`, 'too-deep', 1],
  [`${'-'.repeat(900)}1`, 'too-deep'],
  [`${'if a then '.repeat(90)}1`, 'too-deep'],
  ['a'.repeat(1_001), 'too-long', 1_001],
  [`1${' + 1'.repeat(600)}`, 'too-long', 1_001],
  ['['.repeat(1_000), 'too-deep', 1],
  ['{a:'.repeat(330), 'too-deep', 1],
  ['a['.repeat(490), 'too-deep', 1],
  ['"'.repeat(999), 'syntax'],
  ['<'.repeat(999), 'syntax'],
  ['.'.repeat(999), 'syntax'],
  ['@'.repeat(999), 'syntax'],
  ['/*'.repeat(490), 'syntax'],
  ['for a in '.repeat(100), 'nested-iteration'],
  ['a between '.repeat(99), 'too-deep'],
];

const NAMED_BOMBS = BOMBS.map(([text, reason, at]) => ({
  name: text.slice(0, 60),
  text,
  reason,
  at,
}));

it.each(NAMED_BOMBS)('$name is refused as $reason', ({ text, reason, at }) => {
  const startedAt = cpuMs();

  const checked = checkExpression(text);

  expect(cpuMs(startedAt)).toBeLessThan(LIMIT_MS);
  expect(checked).toMatchObject(at === undefined ? { ok: false, reason } : { reason, at });
});

it.each([
  `1${' + 1'.repeat(50)}`,
  `${'a and '.repeat(50)}a`,
  `[${'1,'.repeat(490)}1]`,
  `"${'x'.repeat(900)}" = "y"`,
  'a.b.c.d.e.f.g.h',
  '2 ** 2 ** 2 ** 2 ** 2 ** 2 ** 9',
  'append(append(append(x, x), x), x)',
  'flatten([[x, x], [x, x]])',
  'string join(x, ",")',
])('what is allowed or refused, %s ends at once when it is evaluated', (text) => {
  const list = Array.from({ length: 200 }, (_, index) => `item ${index}`);
  const startedAt = cpuMs();

  const checked = checkExpression(text);
  const values = checked.ok ? [evaluate(text, { x: list, a: true })] : [];

  expect(cpuMs(startedAt)).toBeLessThan(LIMIT_MS);
  expect(values.length).toBe(checked.ok ? 1 : 0);
});

/** A context whose every entry joins the one before with itself. */
function doubling(times: number): string {
  const entries = [...Array(times).keys()].map((at) => `k${at + 1}: concatenate(k${at}, k${at})`);
  return `{k0: papers, ${entries.join(', ')}}.k${times}`;
}
