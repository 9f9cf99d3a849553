/** What a text pattern leaves open while it is matched. */
export type PatternWays = {
  /** `*`, `+`, `{2,4}`: each takes any length of the text. */
  readonly repetitions: number;
  /** `?` and `|`: each doubles the ways. */
  readonly choices: number;
};

const LIMITS = { characters: 200, count: 100 } as const;
const TOKEN =
  /\\[pPu]\{[^}]*\}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?:|\(\?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

/**
 * How many ways through a text a regular expression has; null for one that is not allowed: one that
 * repeats a group, refers to a group, looks ahead or behind, counts beyond 100, is longer than 200
 * characters, or is none at all.
 *
 * Without a repeated group, matching a text of n characters takes at most n to the power of the
 * repetitions + 1 steps, doubled by every choice: who knows the text can bound the time.
 */
export function countWays(pattern: string): PatternWays | null {
  if (pattern.length > LIMITS.characters || !isRegularExpression(pattern)) return null;
  const tokens = pattern.match(TOKEN) ?? [];
  const isRefused = tokens.some((token, at) => isUnbounded(token, tokens[at - 1] ?? ''));
  if (isRefused) return null;
  return {
    repetitions: tokens.filter((token) => /^(?:[*+]|\{\d+,)/u.test(token)).length,
    choices: tokens.filter((token) => token.startsWith('?') || token === '|').length,
  };
}

function isUnbounded(token: string, before: string): boolean {
  if (token === '(?' || /^\\[1-9k]/u.test(token)) return true;
  if (!/^(?:[*+]|\{\d)/u.test(token)) return false;
  const counts = token.match(/\d+/gu) ?? [];
  return before === ')' || counts.some((count) => Number(count) > LIMITS.count);
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').flags === 'u';
  } catch (error) {
    // What is none is told by a SyntaxError; anything else is a bug.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
