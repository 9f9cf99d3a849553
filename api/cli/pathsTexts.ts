import type { Uncovered } from '../../engine/testing/paths/explainUncovered.ts';
import type { CliLanguage } from './problemLines.ts';

type Words = {
  readonly sum: (scenarios: number, covered: number, goals: number) => string;
  readonly steps: (count: number) => string;
  readonly covers: string;
  readonly notCovered: string;
  readonly reason: (one: Uncovered) => string;
};

/** What `lienthong paths` says to people, in both languages. */
export const PATHS_TEXTS: { readonly [Language in CliLanguage]: Words } = {
  vi: {
    sum: (scenarios, covered, goals) =>
      `${scenarios} kịch bản đi qua ${covered} trên ${goals} phần tử, luồng và bộ hẹn giờ`,
    steps: (count) => `${count} bước`,
    covers: 'thêm',
    notCovered: 'Chưa đi qua được:',
    reason: ({ reason: { code, behindId } }) => {
      const place = behindId ?? '';
      switch (code) {
        case 'NO_WAY':
          return 'không có đường nào dẫn tới';
        case 'NOT_TRIGGERED':
          return `sự kiện không xảy ra khi "${place}" đang mở`;
        case 'CONDITION_NOT_TRUE':
          return `"${place}" không bao giờ chọn luồng này với các giá trị đã thử`;
        case 'BEHIND_UNCOVERED':
          return `nằm sau "${place}", chỗ này cũng chưa đi qua được`;
        case 'LIMIT':
          return 'chưa tìm thấy trong giới hạn số bước tìm kiếm';
      }
    },
  },
  en: {
    sum: (scenarios, covered, goals) =>
      `${scenarios} scenarios take ${covered} of ${goals} nodes, flows and timers`,
    steps: (count) => `${count} steps`,
    covers: 'adds',
    notCovered: 'Not covered:',
    reason: ({ reason: { code, behindId } }) => {
      const place = behindId ?? '';
      switch (code) {
        case 'NO_WAY':
          return 'no way leads there';
        case 'NOT_TRIGGERED':
          return `the event does not happen while "${place}" is open`;
        case 'CONDITION_NOT_TRUE':
          return `"${place}" never chooses this flow with the values that were tried`;
        case 'BEHIND_UNCOVERED':
          return `lies behind "${place}", which is not covered either`;
        case 'LIMIT':
          return 'not found within the bound of the search';
      }
    },
  },
};
