import type { Block, PrintedForm } from '../printedForm.ts';

const RESULT = 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ';

const BODY: readonly Block[] = [
  { block: 'line', label: 'Tên thủ tục hành chính: ', value: '{procedureName}' },
  { block: 'line', label: 'Hồ sơ của: ', value: '{applicantName}', bold: true },
  { block: 'line', label: 'Số điện thoại: ', value: '{applicantPhone}' },
  { block: 'line', label: 'Cơ quan (bộ phận) giải quyết hồ sơ: ', value: '{officeName}' },
  { block: 'line', label: 'Cơ quan phối hợp giải quyết hồ sơ: ', value: '{partnerNames}' },
  { block: 'line', label: 'Thời gian nhận hồ sơ: ', value: '{receivedAt}' },
  { block: 'line', label: 'Thời gian hẹn trả kết quả: ', value: '{promisedAt}' },
  {
    block: 'table',
    table: 'handOvers',
    columns: [
      { heading: 'TÊN CƠ QUAN', cell: 'agencies', width: 98 },
      { heading: 'THỜI GIAN GIAO, NHẬN HỒ SƠ', cell: 'when', width: '*' },
      { heading: 'Trước hạn', cell: 'early', width: 27, align: 'center', group: RESULT },
      { heading: 'Đúng hạn', cell: 'onTime', width: 27, align: 'center', group: RESULT },
      { heading: 'Quá hạn', cell: 'late', width: 27, align: 'center', group: RESULT },
      { heading: 'GHI CHÚ', cell: 'note', width: 56 },
    ],
  },
  // A proposal: what the blocks say, by agency, so that lateness stands with who caused it.
  {
    block: 'table',
    label: 'Thời gian giải quyết của từng cơ quan:',
    table: 'agencyTimes',
    columns: [
      { heading: 'Cơ quan', cell: 'agency', width: '*' },
      { heading: 'Lượt', cell: 'turns', width: 26, align: 'center' },
      { heading: 'Kết quả', cell: 'result', width: 70, align: 'center' },
      { heading: 'Chậm', cell: 'lateness', width: 92, align: 'center' },
    ],
  },
  { block: 'line', label: 'Kết thúc: ', value: '{slipEnd}', needs: 'slipEnd' },
  {
    block: 'note',
    text:
      'Ghi chú: Bộ phận tiếp nhận lập phiếu; mỗi cơ quan ghi kết quả của mình khi giao hồ sơ; ' +
      'khi chuyển đến cơ quan cuối cùng, phiếu kết thúc cùng kết quả giải quyết.',
  },
];

const SLIP = {
  kind: 'control-slip',
  name: {
    vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    en: 'Control slip of the resolution',
  },
  title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  paper: 'A5',
  numberEnding: null,
  copies: [],
  body: BODY,
} as const;

/** Form 05 of 2018, 06 of 2025. */
export const SLIP_FORMS: readonly PrintedForm[] = [
  { ...SLIP, edition: 'tt01-2018', number: '05' },
  { ...SLIP, edition: 'tt03-2025', number: '06' },
];
