import type { Sentence } from './sentence.ts';

/** What the check says about the decisions that steps ask, in Vietnamese: the source. */
export const viDecisions = {
  'decision-rules-overlap': (s) =>
    `Bảng quyết định “${s.fact('decision')}” của ${s.element}: dòng ${s.fact('one')} và dòng ` +
    `${s.fact('other')} cùng đúng${whenCase(s.fact('case'))}, hồ sơ như vậy sẽ dừng tại đây: hãy ` +
    'thu hẹp một dòng, hoặc đổi cách chọn thành “dòng đầu tiên đúng”.',
  'decision-gap': (s) =>
    s.fact('cases') === ''
      ? `Bảng quyết định “${s.fact('decision')}” của ${s.element} chưa có dòng nào, nên không ` +
        'bao giờ cho kết quả: hãy thêm dòng.'
      : `Bảng quyết định “${s.fact('decision')}” của ${s.element} còn thiếu dòng cho trường hợp ` +
        `${s.fact('cases')}: hãy thêm dòng, hoặc ghi các giá trị được phép của cột.`,
  'decision-output-read': (s) =>
    `Bảng quyết định “${s.fact('decision')}” của ${s.element} ${s.word('reason')}, nhưng ` +
    `${s.named('at')} đọc ${s.fact('read')}: hãy sửa lại cho khớp với bảng.`,
  'decision-not-proved': (s) =>
    `Chưa kiểm tra được hết các dòng trùng và thiếu của bảng quyết định “${s.fact('decision')}” ` +
    `của ${s.element}: ${s.word('reason')}${rowsOf(s.fact('rows'))}.`,
  'decision-input-known': (s) =>
    `Bảng quyết định “${s.fact('decision')}” của ${s.element} hỏi “${s.fact('name')}”, nhưng ` +
    `${s.word('reason')}: hãy chọn đúng tên, hoặc thêm vào biểu mẫu của một bước phía trước.`,
  'condition-name-known': (s) =>
    `Điều kiện “${s.fact('expression')}” sau ${s.named('source')} hỏi “${s.fact('name')}”, nhưng ` +
    `${s.word('reason')}: hãy chọn mục có trong biểu mẫu, hoặc thêm mục vào biểu mẫu phía trước.`,
} satisfies { readonly [rule: string]: Sentence };

function whenCase(said: string): string {
  return said === '' ? '' : ` khi ${said}`;
}

function rowsOf(rows: string): string {
  return rows === '' ? '' : ` (dòng ${rows})`;
}
