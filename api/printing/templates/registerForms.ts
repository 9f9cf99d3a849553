import type { Block, PrintedForm } from '../printedForm.ts';

const GROUP = 'NHẬN VÀ TRẢ KẾT QUẢ';

const BODY: readonly Block[] = [
  {
    block: 'cover',
    lines: [
      { label: 'Bộ phận tiếp nhận và trả kết quả: ', value: '{unitName}' },
      { label: 'Quyển số: ', value: '……' },
      { label: 'Mở ngày: ', value: '{periodFrom}' },
      { label: 'Khóa ngày: ', value: '{periodTo}' },
      { label: 'Số hồ sơ trong sổ: ', value: '{rowCount}' },
    ],
  },
  {
    block: 'table',
    table: 'registerRows',
    columns: [
      { heading: 'STT', cell: '#', width: 18, align: 'center' },
      { heading: 'Mã hồ sơ', cell: 'code', width: 83 },
      { heading: 'Tên thủ tục hành chính', cell: 'procedure', width: '*' },
      { heading: 'Số lượng hồ sơ (bộ)', cell: 'sets', width: 32, align: 'center' },
      { heading: 'Tên cá nhân, tổ chức', cell: 'applicant', width: 86 },
      { heading: 'Địa chỉ, số điện thoại', cell: 'contact', width: 100 },
      { heading: 'Cơ quan chủ trì giải quyết', cell: 'office', width: 68 },
      { heading: 'Ngày, tháng, năm nhận hồ sơ', cell: 'received', width: 42, group: GROUP },
      { heading: 'Ngày, tháng, năm hẹn trả kết quả', cell: 'promised', width: 42, group: GROUP },
      { heading: 'Ngày, tháng, năm trả kết quả', cell: 'returned', width: 42, group: GROUP },
      { heading: 'Phương thức nhận kết quả', cell: 'channel', width: 44, group: GROUP },
      { heading: 'Ký nhận', cell: 'signed', width: 38, group: GROUP },
      { heading: 'Ghi chú', cell: 'note', width: 48 },
    ],
  },
];

const REGISTER = {
  kind: 'register',
  name: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
  title: 'SỔ THEO DÕI HỒ SƠ',
  paper: 'A4-landscape',
  numberEnding: null,
  copies: [],
  body: BODY,
} as const;

/** Form 06 of 2018, 07 of 2025. */
export const REGISTER_FORMS: readonly PrintedForm[] = [
  { ...REGISTER, edition: 'tt01-2018', number: '06' },
  { ...REGISTER, edition: 'tt03-2025', number: '07' },
];
