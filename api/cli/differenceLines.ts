import type { ScenarioDifference } from '../../engine/testing/checkScenario.ts';
import type { TestWords } from './testTexts.ts';

const VALUE_MAX = 160;
const INDENT = '\n      ';

/** What differs, for people; longer values on lines of their own. */
export function differenceLines(difference: ScenarioDifference, words: TestWords): string {
  switch (difference.code) {
    case 'NOT_PLAYED':
      return `${words.notPlayed}: ${difference.reason}`;
    case 'NOTHING_EXPECTED':
      return words.nothingExpected;
    case 'MEMBER_UNKNOWN':
      return `${words.memberUnknown}: ${difference.member}`;
    case 'STEP_REFUSED':
      return `${words.step} ${difference.step + 1}: ${words.refused}, ${difference.reason}`;
    case 'PERFORMER_DIFFERS':
      return taskLine(difference, words, { what: words.performer, none: words.nobody });
    case 'DUE_DIFFERS':
      return taskLine(difference, words, { what: words.due, none: words.never });
    case 'VALUE_DIFFERS':
      return `${difference.member}:${pair(difference, words)}`;
    case 'LIST_DIFFERS':
      return listLines(difference, words);
  }
}

type Of<Code extends ScenarioDifference['code']> = Extract<
  ScenarioDifference,
  { readonly code: Code }
>;

function taskLine(
  { step, elementId, expected, actual }: Of<'PERFORMER_DIFFERS' | 'DUE_DIFFERS'>,
  words: TestWords,
  { what, none }: { readonly what: string; readonly none: string },
): string {
  const place = `${words.step} ${step + 1} (${elementId})`;
  return `${place}: ${what} ${actual ?? none}, ${words.expected} ${expected ?? none}`;
}

function listLines(
  { member, index, before, expected, actual }: Of<'LIST_DIFFERS'>,
  words: TestWords,
): string {
  const after = before === null ? '' : `${INDENT}${words.after}: ${shown(before)}`;
  const values = { expected: expected ?? words.end, actual: actual ?? words.end };
  return `${member}: ${words.differsFrom(index + 1)}${after}${pair(values, words)}`;
}

function pair(
  { expected, actual }: { readonly expected: unknown; readonly actual: unknown },
  words: TestWords,
): string {
  const wanted = `${words.expected}: ${shown(expected)}`;
  return `${INDENT}${wanted}${INDENT}${words.actual}: ${shown(actual)}`;
}

/** Entries of a trace on one line, other values as JSON, not longer than a screen is wide. */
function shown(value: unknown): string {
  if (isTraceEntry(value)) {
    const { type, elementId, at, item } = value;
    return `${type} ${elementId}${item === null ? '' : ` [${item}]`} ${at}`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= VALUE_MAX ? text : `${text.slice(0, VALUE_MAX)} …`;
}

type ShownEntry = {
  readonly type: string;
  readonly elementId: string;
  readonly at: string;
  readonly item: number | null;
};

function isTraceEntry(value: unknown): value is ShownEntry {
  return typeof value === 'object' && value !== null && 'type' in value && 'elementId' in value;
}
