import type { Block, PrintedForm } from '../printedForm.ts';
import { APPLICANT_LINES, ASKED_LINE, REPRESENTATIVE_LINE, SIGN_HINT } from './applicantLines.ts';

/** Where it was received away from the counter; a proposal, the form does not name it. */
const MOBILE_LINE: Block = {
  block: 'line',
  label: 'Tiếp nhận tại phiên lưu động: ',
  value: '{mobilePlace}',
  needs: 'mobilePlace',
};

const BODY: readonly Block[] = [
  { block: 'line', label: 'Bộ phận tiếp nhận và trả kết quả: ', value: '{unitName}' },
  MOBILE_LINE,
  { block: 'line', label: 'Tiếp nhận hồ sơ của: ', value: '{applicantName}', bold: true },
  ...APPLICANT_LINES,
  {
    block: 'line',
    label: 'Số định danh cá nhân/CCCD: ',
    value: '{applicantIdNumber}',
    needs: 'applicantIdNumber',
  },
  REPRESENTATIVE_LINE,
  ASKED_LINE,
  {
    block: 'table',
    label: '1. Thành phần hồ sơ nộp gồm:',
    table: 'papers',
    columns: [
      { heading: 'STT', cell: '#', width: 22, align: 'center' },
      { heading: 'Tên giấy tờ', cell: 'name', width: '*' },
      { heading: 'Loại', cell: 'form', width: 58, align: 'center' },
      { heading: 'Số lượng', cell: 'count', width: 42, align: 'center' },
    ],
  },
  { block: 'line', label: '2. Số lượng hồ sơ: ', value: '{setCount} (bộ)' },
  {
    block: 'line',
    label: '3. Thời gian giải quyết hồ sơ theo quy định là: ',
    value: '{term}',
  },
  { block: 'line', label: '4. Thời gian nhận hồ sơ: ', value: '{receivedAt}' },
  {
    block: 'line',
    label: '5. Thời gian trả kết quả giải quyết hồ sơ: ',
    value: '{promisedAt}',
    bold: true,
  },
  { block: 'line', label: '6. Đăng ký nhận kết quả tại: ', value: '{returnPlace}' },
  { block: 'line', label: '7. Phí, lệ phí (nếu có): ', value: '{feeWords}' },
  {
    block: 'line',
    label: 'Vào Sổ theo dõi hồ sơ, Quyển số: ',
    value: '……  Số thứ tự: {dayNumber}',
  },
  {
    block: 'signatures',
    boxes: [
      { title: 'NGƯỜI NỘP HỒ SƠ', hint: SIGN_HINT, signer: '{handedInBy}' },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', hint: SIGN_HINT, signer: '{receiverName}' },
    ],
  },
  {
    block: 'note',
    upright: true,
    copy: 'applicant',
    text:
      'Tra cứu: quét mã QR, hoặc vào {trackingPage} và nhập mã hồ sơ.\n' +
      'Mã tra cứu (giữ kín): **{trackingSecret}**',
  },
  {
    block: 'note',
    text:
      'Ghi chú: Giấy này lập thành 2 liên – Liên 1 lưu cùng Phiếu kiểm soát quá trình giải ' +
      'quyết hồ sơ; Liên 2 giao cho tổ chức, cá nhân nộp hồ sơ. Tổ chức, cá nhân có thể đăng ' +
      'ký nhận kết quả qua dịch vụ bưu chính công ích.',
  },
];

const RECEIPT = {
  kind: 'receipt',
  number: '01',
  name: {
    vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    en: 'Receipt and appointment note',
  },
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  paper: 'A5',
  copies: [
    { kind: 'office', name: 'Liên 1: Lưu' },
    { kind: 'applicant', name: 'Liên 2: Giao cho người nộp hồ sơ' },
  ],
  body: BODY,
} as const;

/** Form 01 of both editions. */
export const RECEIPT_FORMS: readonly PrintedForm[] = [
  { ...RECEIPT, edition: 'tt01-2018', numberEnding: 'BPTNTKQ' },
  { ...RECEIPT, edition: 'tt03-2025', numberEnding: 'TTPVHCC' },
];
