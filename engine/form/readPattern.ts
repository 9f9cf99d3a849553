/** One place of a pattern: which characters may stand there, and how often. */
export type PatternPart = {
  readonly fits: (character: string) => boolean;
  readonly min: number;
  /** Infinity where it has no end. */
  readonly max: number;
};

type Reading = { readonly text: string; at: number };

const CLASSES: { readonly [letter: string]: RegExp } = { d: /\d/u, w: /[\p{L}\p{N}_]/u, s: /\s/u };
const COUNT_MAX = 100;
const SPECIAL = new Set('()|*+?{}');

/**
 * Reads a pattern for a whole text: letters that stand for themselves, `.`, `\d` (digit), `\w`
 * (letter of any alphabet or digit), `\s`, sets like `[A-Z0-9]` or `[^-]`, each followed by `?`,
 * `*`, `+` or `{2,4}`. The parts in order; null for any other text.
 *
 * No groups and no alternatives: a pattern comes from outside, and such a one is matched in time
 * that is proportional to text times pattern, where a regular expression may need years.
 */
export function readPattern(text: string): readonly PatternPart[] | null {
  const reading: Reading = { text: text.replace(/^\^/u, '').replace(/(?<!\\)\$$/u, ''), at: 0 };
  const parts: PatternPart[] = [];
  while (reading.at < reading.text.length) {
    const fits = readCharacters(reading);
    const count = fits === null ? null : readCount(reading);
    if (fits === null || count === null) return null;
    parts.push({ fits, ...count });
  }
  return parts.length === 0 ? null : parts;
}

function readCharacters(reading: Reading): PatternPart['fits'] | null {
  const character = take(reading);
  if (character === '[') return readSet(reading);
  if (character === '.') return () => true;
  if (character === '\\') return readEscape(take(reading));
  return SPECIAL.has(character) || character === ']' ? null : (it) => it === character;
}

function readEscape(letter: string): PatternPart['fits'] | null {
  const known = CLASSES[letter];
  if (known !== undefined) return (it) => known.test(it);
  return letter === '' || /[A-Za-z0-9]/u.test(letter) ? null : (it) => it === letter;
}

function readSet(reading: Reading): PatternPart['fits'] | null {
  const isNegated = reading.text[reading.at] === '^';
  if (isNegated) reading.at += 1;
  const tests: PatternPart['fits'][] = [];
  for (let first = take(reading); first !== ']'; first = take(reading)) {
    const test = first === '\\' ? readEscape(take(reading)) : readRange(reading, first);
    if (test === null) return null;
    tests.push(test);
  }
  if (tests.length === 0) return null;
  return (it) => tests.some((test) => test(it)) !== isNegated;
}

function readRange(reading: Reading, first: string): PatternPart['fits'] | null {
  if (first === '') return null;
  const { text, at } = reading;
  const last = text[at] === '-' ? text[at + 1] : undefined;
  if (last === undefined || last === ']') return (it) => it === first;
  reading.at += 2;
  return last < first || last === '\\' ? null : (it) => it >= first && it <= last;
}

type Count = Pick<PatternPart, 'min' | 'max'>;

const SIGNS: { readonly [sign: string]: Count } = {
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: Infinity },
  '+': { min: 1, max: Infinity },
};

function readCount(reading: Reading): Count | null {
  const next = reading.text[reading.at] ?? '';
  const sign = SIGNS[next];
  if (sign !== undefined) {
    reading.at += 1;
    return sign;
  }
  return next === '{' ? readRepetition(reading) : { min: 1, max: 1 };
}

/** `{2}`, `{2,}` or `{2,4}`. */
function readRepetition(reading: Reading): Count | null {
  const rest = reading.text.slice(reading.at);
  const [whole = '', least, comma, most] = /^\{(\d{1,3})(,?)(\d{0,3})\}/u.exec(rest) ?? [];
  reading.at += whole.length;
  const min = Number(least);
  const open = comma === '' ? min : Infinity;
  const max = most === '' ? open : Number(most);
  const isBounded = min <= COUNT_MAX && (max <= COUNT_MAX || max === Infinity);
  return whole !== '' && min <= max && isBounded ? { min, max } : null;
}

function take(reading: Reading): string {
  const character = reading.text[reading.at] ?? '';
  reading.at += 1;
  return character;
}
