import type { LocalText, SpecialDay } from './workingCalendar.ts';

/** Why a line of a ledger counts or does not; Vietnamese is the source of truth. */
export const LEDGER_TEXTS = {
  weekend: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly day of rest' },
  calendarDay: {
    vi: 'Ngày nghỉ, vẫn tính vào thời hạn theo ngày liên tục',
    en: 'Day of rest, counted in a term of calendar days',
  },
  rolled: {
    vi: 'Ngày cuối của thời hạn là ngày nghỉ, chuyển sang ngày làm việc tiếp theo (BLDS Đ.148.5)',
    en: 'The last day is a day of rest, the term ends on the next working day (Civil Code 148.5)',
  },
  afterCutOff: {
    vi: 'Tiếp nhận sau giờ giới hạn, tính từ ngày làm việc tiếp theo',
    en: 'Received after the cut-off, counts from the next working day',
  },
  outsideHours: {
    vi: 'Tiếp nhận ngoài giờ làm việc, tính từ buổi làm việc tiếp theo',
    en: 'Received outside working hours, counts from the next session',
  },
  firstDay: {
    vi: 'Ngày bắt đầu không tính vào thời hạn (BLDS 2015 Đ.147)',
    en: 'The first day is not counted (Civil Code 147)',
  },
  extended: {
    vi: 'Thời gian gia hạn theo văn bản xin lỗi và đề nghị gia hạn',
    en: 'Extended, by the letter of apology',
  },
  paused: { vi: 'Tạm dừng tính thời gian', en: 'Time does not count (paused)' },
} as const satisfies { readonly [key: string]: LocalText };

const KIND_TEXTS = {
  holiday: { vi: 'nghỉ', en: 'day off' },
  'make-up': { vi: 'làm bù', en: 'worked instead' },
  'half-day': { vi: 'làm nửa ngày', en: 'half a day worked' },
} as const satisfies { readonly [kind: string]: LocalText };

/** The special day and the document that decides it; a document not yet compared says so. */
export function specialDayText({ kind, name, document, mark }: SpecialDay): LocalText {
  const words = KIND_TEXTS[kind];
  const doubt =
    mark === 'fact' ? { vi: '', en: '' } : { vi: ' (cần đối chiếu)', en: ' (to verify)' };
  return {
    vi: `${name.vi}: ${words.vi} theo ${document}${doubt.vi}`,
    en: `${name.en}: ${words.en} by ${document}${doubt.en}`,
  };
}
