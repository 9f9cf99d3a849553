import type { CliLanguage } from './problemLines.ts';

/** The words that `lienthong test` makes its lines of. */
export type TestWords = {
  readonly passed: string;
  readonly failed: string;
  readonly written: string;
  readonly watching: string;
  readonly sum: (passed: number, failed: number, ms: number) => string;
  readonly writtenSum: (files: number) => string;
  readonly notPlayed: string;
  readonly nothingExpected: string;
  readonly memberUnknown: string;
  readonly step: string;
  readonly refused: string;
  readonly performer: string;
  readonly nobody: string;
  readonly due: string;
  readonly never: string;
  readonly expected: string;
  readonly actual: string;
  readonly after: string;
  readonly end: string;
  readonly differsFrom: (entry: number) => string;
};

/** What `lienthong test` says, in both languages. */
export const TEST_TEXTS: { readonly [Language in CliLanguage]: TestWords } = {
  vi: {
    passed: 'ĐẠT ',
    failed: 'HỎNG',
    written: 'GHI ',
    watching: 'Đang theo dõi; lưu sơ đồ hoặc kịch bản để chạy lại, Ctrl+C để dừng.',
    sum: (passed, failed, ms) => `${passed} đạt, ${failed} hỏng, ${ms} ms`,
    writtenSum: (files) => `đã ghi ${files} tệp; đọc lại trước khi tin`,
    notPlayed: 'không chạy được',
    nothingExpected:
      'kịch bản không mong đợi điều gì: thêm "expect", hoặc chạy với --write rồi đọc lại',
    memberUnknown: '"expect" có mục không tồn tại',
    step: 'bước',
    refused: 'bị từ chối',
    performer: 'của',
    nobody: 'không ai',
    due: 'hạn',
    never: 'không có',
    expected: 'mong đợi',
    actual: 'thực tế',
    after: 'sau',
    end: 'hết',
    differsFrom: (entry) => `khác từ mục ${entry}`,
  },
  en: {
    passed: 'PASS',
    failed: 'FAIL',
    written: 'WROTE',
    watching: 'Watching; save a drawing or a scenario to run it again, Ctrl+C to stop.',
    sum: (passed, failed, ms) => `${passed} passed, ${failed} failed, ${ms} ms`,
    writtenSum: (files) => `${files} files written; read them before you believe them`,
    notPlayed: 'cannot be played',
    nothingExpected:
      'the scenario expects nothing: add "expect", or run with --write and read what it wrote',
    memberUnknown: '"expect" has a member that does not exist',
    step: 'step',
    refused: 'refused',
    performer: 'of',
    nobody: 'nobody',
    due: 'due',
    never: 'never',
    expected: 'expected',
    actual: 'but got',
    after: 'after',
    end: 'the end',
    differsFrom: (entry) => `differs from entry ${entry} on`,
  },
};
