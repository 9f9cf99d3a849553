import type { ScenarioDifference } from '../../engine/testing/checkScenario.ts';
import type { CliLanguage } from './problemLines.ts';

type Words = {
  readonly passed: string;
  readonly failed: string;
  readonly written: string;
  readonly watching: string;
  readonly sum: (passed: number, failed: number, ms: number) => string;
  readonly difference: (difference: ScenarioDifference) => string;
};

const VALUE_MAX = 160;

/** What `lienthong test` says, in both languages. */
export const TEST_TEXTS: { readonly [Language in CliLanguage]: Words } = {
  vi: {
    passed: 'ĐẠT ',
    failed: 'HỎNG',
    written: 'GHI ',
    watching: 'Đang theo dõi; lưu sơ đồ hoặc kịch bản để chạy lại, Ctrl+C để dừng.',
    sum: (passed, failed, ms) => `${passed} đạt, ${failed} hỏng, ${ms} ms`,
    difference: sayVi,
  },
  en: {
    passed: 'PASS',
    failed: 'FAIL',
    written: 'WROTE',
    watching: 'Watching; save a drawing or a scenario to run it again, Ctrl+C to stop.',
    sum: (passed, failed, ms) => `${passed} passed, ${failed} failed, ${ms} ms`,
    difference: sayEn,
  },
};

function sayVi(difference: ScenarioDifference): string {
  switch (difference.code) {
    case 'NOT_PLAYED':
      return `không chạy được: ${difference.reason}`;
    case 'NOTHING_EXPECTED':
      return 'kịch bản không mong đợi điều gì: thêm "expect", hoặc chạy với --write rồi đọc lại';
    case 'MEMBER_UNKNOWN':
      return `"expect" có mục không tồn tại: ${difference.member}`;
    case 'STEP_REFUSED':
      return `bước ${difference.step + 1}: bị từ chối, ${difference.reason}`;
    case 'PERFORMER_DIFFERS': {
      const { step, elementId, expected, actual } = difference;
      const is = actual ?? 'không ai';
      return `bước ${step + 1} (${elementId}): của ${is}, mong đợi ${expected ?? 'không ai'}`;
    }
    case 'DUE_DIFFERS': {
      const { step, elementId, expected, actual } = difference;
      const none = 'không có hạn';
      return `bước ${step + 1} (${elementId}): hạn ${actual ?? none}, mong đợi ${expected ?? none}`;
    }
    case 'VALUE_DIFFERS':
      return valueLines(difference, 'mong đợi', 'thực tế ');
    case 'LIST_DIFFERS': {
      const { member, index } = difference;
      return `${member}: khác từ mục ${index + 1}${listLines(difference, VI_LIST)}`;
    }
  }
}

function sayEn(difference: ScenarioDifference): string {
  switch (difference.code) {
    case 'NOT_PLAYED':
      return `cannot be played: ${difference.reason}`;
    case 'NOTHING_EXPECTED':
      return 'the scenario expects nothing: add "expect", or run with --write and read it';
    case 'MEMBER_UNKNOWN':
      return `"expect" has a member that does not exist: ${difference.member}`;
    case 'STEP_REFUSED':
      return `step ${difference.step + 1}: refused, ${difference.reason}`;
    case 'PERFORMER_DIFFERS': {
      const { step, elementId, expected, actual } = difference;
      const is = actual ?? 'nobody';
      return `step ${step + 1} (${elementId}): of ${is}, expected ${expected ?? 'nobody'}`;
    }
    case 'DUE_DIFFERS': {
      const { step, elementId, expected, actual } = difference;
      const none = 'never';
      return `step ${step + 1} (${elementId}): due ${actual ?? none}, expected ${expected ?? none}`;
    }
    case 'VALUE_DIFFERS':
      return valueLines(difference, 'expected', 'but got ');
    case 'LIST_DIFFERS': {
      const { member, index } = difference;
      return `${member}: differs from entry ${index + 1} on${listLines(difference, EN_LIST)}`;
    }
  }
}

const VI_LIST = { after: 'sau', expected: 'mong đợi', actual: 'thực tế', end: 'hết' };
const EN_LIST = { after: 'after', expected: 'expected', actual: 'but got', end: 'the end' };

type ListDifference = Extract<ScenarioDifference, { code: 'LIST_DIFFERS' }>;
type ValueDifference = Extract<ScenarioDifference, { code: 'VALUE_DIFFERS' }>;

function listLines(
  { before, expected, actual }: ListDifference,
  words: typeof VI_LIST,
): string {
  const lines = [
    ...(before === null ? [] : [`${words.after}: ${shown(before)}`]),
    `${words.expected}: ${expected === null ? words.end : shown(expected)}`,
    `${words.actual}: ${actual === null ? words.end : shown(actual)}`,
  ];
  return lines.map((line) => `\n      ${line}`).join('');
}

function valueLines({ member, expected, actual }: ValueDifference, ...words: string[]): string {
  const [wanted = '', got = ''] = words;
  return `${member}:\n      ${wanted}: ${shown(expected)}\n      ${got}: ${shown(actual)}`;
}

/** Entries of a trace on one line, other values as JSON, not longer than a screen is wide. */
function shown(value: unknown): string {
  if (isTraceEntry(value)) {
    const { type, elementId, at, item } = value;
    return `${type} ${elementId}${item === null ? '' : ` [${String(item)}]`} ${at}`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= VALUE_MAX ? text : `${text.slice(0, VALUE_MAX)} …`;
}

type ShownEntry = {
  readonly type: string;
  readonly elementId: string;
  readonly at: string;
  readonly item: unknown;
};

function isTraceEntry(value: unknown): value is ShownEntry {
  return typeof value === 'object' && value !== null && 'type' in value && 'elementId' in value;
}
