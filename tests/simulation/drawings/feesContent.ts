import type { Fee, Form, Paper } from '../../../engine/model/form.ts';

const text = (words: string) => ({ vi: words, en: words });

/** The form of the drawing `fees.bpmn`; its first field is asked of who hands in online. */
export const FEES_FORMS: readonly Form[] = [
  {
    key: 'intake',
    title: text('Kiểm tra'),
    fields: [
      {
        key: 'copies',
        label: text('Số bản'),
        kind: 'number',
        required: false,
        fromApplicant: true,
      },
    ],
  },
];

/** One paper that a file or an earlier result stands for, one that a database stands for. */
export const FEES_PAPERS: readonly Paper[] = [
  { key: 'application', name: 'Đơn', kind: 'original', count: 1, required: true },
  {
    key: 'identity',
    name: 'Giấy tờ tùy thân',
    kind: 'copy',
    count: 1,
    required: false,
    dataSource: 'Cơ sở dữ liệu quốc gia về dân cư',
  },
];

/** One of each kind: fixed with another rate online, for each copy, with the result. */
export const FEES: readonly Fee[] = [
  {
    key: 'registration',
    name: 'Lệ phí',
    amountDong: 100_000,
    when: 'intake',
    mark: 'proposal',
    online: { amountDong: 50_000 },
  },
  {
    key: 'copying',
    name: 'Phí sao',
    amountDong: 2000,
    when: 'notice',
    mark: 'proposal',
    timesVariable: 'copies',
  },
  { key: 'result', name: 'Phí kết quả', amountDong: 30_000, when: 'return', mark: 'proposal' },
];
