import { UNIT_TEXTS } from '../../calendar/unitTexts.ts';
import type { CompareTexts } from './compareTexts.ts';
import { viFacts } from './viFacts.ts';
import { viWords } from './viWords.ts';

/** How a difference is said in Vietnamese: the source of the English texts. */
export const vi: CompareTexts = {
  subjects: {
    process: 'quy trình',
    pool: 'khung cơ quan',
    lane: 'làn',
    step: 'bước',
    subProcess: 'quy trình con',
    call: 'bước gọi quy trình',
    gateway: 'cổng',
    event: 'sự kiện',
    flow: 'luồng',
    messageFlow: 'luồng thông điệp',
    paper: 'giấy tờ',
    fee: 'phí, lệ phí',
    form: 'biểu mẫu',
    field: 'mục',
    decision: 'bảng quyết định',
    rule: 'dòng',
  },
  facts: viFacts,
  words: viWords,
  units: UNIT_TEXTS.vi,
  and: 'và',
  or: 'hoặc',
  decimal: ',',
  thousands: '.',
  sameDay: 'trong ngày làm việc',
  none: '(không có)',
  unnamed: (noun) => `${noun} không tên`,
  inForm: (field, form) => `${field} của biểu mẫu “${form}”`,
  keyed: (label, key) => `${label} “${key}”`,
  from: (day) => `hiệu lực từ ${day}`,
  until: (day) => `đến ${day}`,
  repeats: (times, span) =>
    times === null ? `lặp lại, cách nhau ${span}` : `${times} lần, cách nhau ${span}`,
  added: (subject, summary) => `Thêm ${subject}${summary}`,
  removed: (subject, summary) => `Bỏ ${subject}${summary}`,
  renamed: (noun, change) => `Đổi tên ${noun}: ${change}`,
  changed: (label, value) => `${label} ${value}`,
  set: (label, value) => `thêm ${label} ${value}`,
  unset: (label, value) => `bỏ ${label} ${value}`,
};
