import type { Block, PrintedForm } from '../printedForm.ts';
import { COPIES_BOX, LEADER_BOX } from './leaderBox.ts';

const BODY: readonly Block[] = [
  { block: 'line', label: 'Kính gửi: ', value: '{applicantName}', bold: true },
  { block: 'line', label: 'Địa chỉ: ', value: '{applicantAddress}' },
  {
    block: 'text',
    text:
      'Ngày {receivedDay}, {officeName} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục ' +
      'hành chính {procedureName} của Ông/Bà/Tổ chức; mã số: {dossierCode}.',
  },
  { block: 'line', label: 'Thời gian hẹn trả kết quả: ', value: '{promisedBefore}' },
  {
    block: 'text',
    text:
      'Tuy nhiên đến nay, {officeName} chưa trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức ' +
      'đúng thời hạn quy định.',
  },
  { block: 'line', label: 'Lý do: ', value: '{reason}' },
  {
    block: 'text',
    text:
      '{officeName} xin lỗi Ông/Bà/Tổ chức và sẽ trả kết quả vào **{promisedAfter}**. Mong ' +
      'Ông/Bà/Tổ chức thông cảm vì sự chậm trễ này./.',
  },
  {
    block: 'signatures',
    boxes: [COPIES_BOX, LEADER_BOX],
  },
];

const APOLOGY = { kind: 'apology', number: '04', paper: 'A5', copies: [], body: BODY } as const;

/** Form 04: a slip in 2018, in 2025 a letter that asks for more time. */
export const APOLOGY_FORMS: readonly PrintedForm[] = [
  {
    ...APOLOGY,
    edition: 'tt01-2018',
    name: {
      vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      en: 'Apology and new day of return',
    },
    title: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    numberEnding: 'PXL',
  },
  {
    ...APOLOGY,
    edition: 'tt03-2025',
    name: {
      vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      en: 'Apology and request for more time',
    },
    title: 'VĂN BẢN XIN LỖI\nVÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
    numberEnding: 'VBXL',
  },
];
