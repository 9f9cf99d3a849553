import { countWays } from '../check/expression/countWays.ts';

/** Most steps that one matching may take, and most characters that a replacement may give. */
const LIMITS = { steps: 100_000_000, characters: 10_000_000 } as const;

/**
 * `matches`, `replace` and `split` of FEEL as feelin has them, but bounded: they throw for a
 * pattern that `countWays` does not allow, and for a text that is too long for it. Null for null,
 * as functions of FEEL are; the replacement knows `$0` to `$9` and nothing else.
 */
export const PATTERN_FUNCTIONS: { readonly [name: string]: unknown } = {
  matches: named(['input', 'pattern', 'flags'], (input, pattern, flags = '') =>
    bounded(input, pattern, flags).test(input),
  ),
  replace: named(['input', 'pattern', 'replacement', 'flags'], replaceAll),
  split: named(['string', 'delimiter'], (input, delimiter) =>
    input.split(bounded(input, delimiter, '')),
  ),
};

type TextFunction = (input: string, pattern: string, third?: string, fourth?: string) => unknown;

/** `$args` are the names that feelin calls the parameters by. */
function named(names: readonly string[], call: TextFunction): unknown {
  const checked = (...given: readonly unknown[]): unknown => {
    const texts = given.filter((value) => value !== undefined && value !== null);
    const other = texts.find((value) => typeof value !== 'string');
    if (other !== undefined) throw new Error(`Expected a text, but got ${JSON.stringify(other)}.`);
    if (given.slice(0, 2).includes(null)) return null;
    const [input = '', pattern = '', third, fourth] = given.map(
      (it) => it ?? undefined,
    ) as string[];
    return call(input, pattern, third, fourth);
  };
  return Object.assign(checked, { $args: names });
}

function replaceAll(input: string, pattern: string, replacement = '', flags = ''): string {
  if (input.length * replacement.length > LIMITS.characters) {
    throw new Error(`The text is too long for the replacement '${replacement}'.`);
  }
  return input.replace(bounded(input, pattern, `g${flags}`), (...found: readonly unknown[]) =>
    replacement.replace(/\$(\d)/gu, (_, group: string) => textOf(found[Number(group)])),
  );
}

/** A group that took no part is empty; behind the groups stand the place and the whole text. */
function textOf(group: unknown): string {
  return typeof group === 'string' ? group : '';
}

function bounded(input: string, pattern: string, flags: string): RegExp {
  const ways = countWays(pattern);
  if (ways === null) throw new Error(`The pattern '${pattern}' is not allowed.`);
  if (input.length ** (ways.repetitions + 1) * 2 ** ways.choices > LIMITS.steps) {
    throw new Error(`The text has ${input.length} characters, too many for '${pattern}'.`);
  }
  return new RegExp(pattern, `u${flags}`);
}
