import type { PrintedForm } from '../printedForm.ts';
import { COPIES_BOX, LEADER_BOX } from './leaderBox.ts';

/** Form 05 of the edition of 2025; that of 2018 has none. */
export const STOP_FORMS: readonly PrintedForm[] = [
  {
    kind: 'stop-notice',
    edition: 'tt03-2025',
    number: '05',
    name: {
      vi: 'Thông báo dừng giải quyết hồ sơ',
      en: 'Notice that the dossier is stopped',
    },
    title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
    paper: 'A5',
    numberEnding: 'TB',
    copies: [],
    body: [
      { block: 'line', label: 'Kính gửi: ', value: '{applicantName}', bold: true },
      { block: 'line', label: 'Địa chỉ: ', value: '{applicantAddress}' },
      { block: 'line', label: 'Thủ tục hành chính: ', value: '{procedureAsked}' },
      { block: 'line', label: 'Ngày tiếp nhận hồ sơ: ', value: '{receivedAt}' },
      { block: 'line', label: 'Người đề nghị dừng giải quyết: ', value: '{askedBy}, {askedOn}' },
      { block: 'line', label: 'Lý do, căn cứ dừng giải quyết: ', value: '{reason}' },
      { block: 'line', label: 'Thời điểm dừng giải quyết: ', value: '{stoppedAt}', bold: true },
      { block: 'line', label: 'Phí, lệ phí của thủ tục: ', value: '{feeWords}' },
      { block: 'line', label: 'Xử lý phí, lệ phí đã nộp: ', value: '{feesHandling}' },
      {
        block: 'table',
        label: 'Giấy tờ trả lại:',
        table: 'papersToReturn',
        columns: [
          { heading: 'STT', cell: '#', width: 22, align: 'center' },
          { heading: 'Tên giấy tờ', cell: 'name', width: '*' },
          { heading: 'Loại', cell: 'form', width: 58, align: 'center' },
          { heading: 'Số lượng', cell: 'count', width: 42, align: 'center' },
        ],
      },
      {
        block: 'signatures',
        boxes: [COPIES_BOX, LEADER_BOX],
      },
    ],
  },
];
