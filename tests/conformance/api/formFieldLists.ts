import type { Edition, FormKind } from '../../../api/printing/printedForm.ts';

/** What the lines of a form name; a test says what each is for its dossier. */
export type Said = { readonly [name: string]: string };

const LETTERHEAD = (ending: string | null) => [
  '{letterParent}',
  '{letterUnit}',
  ...(ending === null ? [] : [`Số: ${ending}`]),
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập – Tự do – Hạnh phúc',
  '{place}, {formDay}',
];

const CODE = 'Mã hồ sơ: {code}';
const CONTACT = ['Địa chỉ: {address}', 'Số điện thoại: {phone} Email: {email}'];
const SIGNED_AT_COUNTER = [
  'NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) {name}',
  'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) {receiver}',
];
const LEADER = [
  'Nơi nhận: – Như trên; – Bộ phận Một cửa; – Lưu: VT.',
  'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ (Chữ ký, dấu)',
];

const RECEIPT_COPY = (ending: string, copy: string, tracking: readonly string[]) => [
  ...LETTERHEAD(`{number}/${ending}`),
  'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  copy,
  CODE,
  'Bộ phận tiếp nhận và trả kết quả: {unit}',
  'Tiếp nhận hồ sơ của: {name}',
  ...CONTACT,
  'Số định danh cá nhân/CCCD: {idNumber}',
  'Nội dung yêu cầu giải quyết: {asked}',
  '1. Thành phần hồ sơ nộp gồm: STT Tên giấy tờ Loại Số lượng {papers}',
  '2. Số lượng hồ sơ: {sets} (bộ)',
  '3. Thời gian giải quyết hồ sơ theo quy định là: {term}',
  '4. Thời gian nhận hồ sơ: {received}',
  '5. Thời gian trả kết quả giải quyết hồ sơ: {promised}',
  '6. Đăng ký nhận kết quả tại: {returnPlace}',
  '7. Phí, lệ phí (nếu có): {fees}',
  'Vào Sổ theo dõi hồ sơ, Quyển số: …… Số thứ tự: {number}',
  ...SIGNED_AT_COUNTER,
  ...tracking,
  'Ghi chú: Giấy này lập thành 2 liên – Liên 1 lưu cùng Phiếu kiểm soát quá trình giải quyết ' +
    'hồ sơ; Liên 2 giao cho tổ chức, cá nhân nộp hồ sơ. Tổ chức, cá nhân có thể đăng ký nhận ' +
    'kết quả qua dịch vụ bưu chính công ích.',
];

const RECEIPT = (ending: string) => [
  ...RECEIPT_COPY(ending, '(Liên 1: Lưu)', []),
  ...RECEIPT_COPY(ending, '(Liên 2: Giao cho người nộp hồ sơ)', [
    'Tra cứu: quét mã QR, hoặc vào {trackingPage} và nhập mã hồ sơ.',
    'Mã tra cứu (giữ kín): {trackingSecret}',
  ]),
];

const SUPPLEMENT = [
  ...LETTERHEAD('……/HDHS'),
  'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  CODE,
  'Hồ sơ của: {name}',
  'Nội dung yêu cầu giải quyết: {asked}',
  ...CONTACT,
  'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau: {items}',
  'Lý do: {reason}',
  'Thời hạn bổ sung, hoàn thiện hồ sơ: đến {deadline}',
  'Yêu cầu bổ sung lần thứ: 01',
  'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {unit}, số điện thoại ' +
    '{guidePhone} để được hướng dẫn.',
  'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) {guideName}',
];

const REFUSAL = (title: string) => [
  ...LETTERHEAD('……/……'),
  title,
  CODE,
  'Bộ phận tiếp nhận và trả kết quả: {unit}',
  'Tiếp nhận hồ sơ của: {name}',
  ...CONTACT,
  'Nội dung yêu cầu giải quyết: {asked}',
  'Qua xem xét, {unit} thông báo {refusedStep} hồ sơ này với lý do cụ thể như sau: {reason}',
  'Xin thông báo cho Ông/Bà được biết và thực hiện./.',
  ...SIGNED_AT_COUNTER,
];

const APOLOGY = (title: string, ending: string) => [
  ...LETTERHEAD(`……/${ending}`),
  title,
  CODE,
  'Kính gửi: {name}',
  'Địa chỉ: {address}',
  'Ngày {receivedDay}, {office} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục hành ' +
    'chính {procedure} của Ông/Bà/Tổ chức; mã số: {code}.',
  'Thời gian hẹn trả kết quả: {promised}',
  'Tuy nhiên đến nay, {office} chưa trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức đúng thời ' +
    'hạn quy định.',
  'Lý do: {reason}',
  '{office} xin lỗi Ông/Bà/Tổ chức và sẽ trả kết quả vào {promisedAfter}. Mong Ông/Bà/Tổ chức ' +
    'thông cảm vì sự chậm trễ này./.',
  ...LEADER,
];

const STOP = [
  ...LETTERHEAD('{stopNumber}'),
  'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
  CODE,
  'Kính gửi: {name}',
  'Địa chỉ: {address}',
  'Thủ tục hành chính: {asked}',
  'Ngày tiếp nhận hồ sơ: {received}',
  'Người đề nghị dừng giải quyết: {askedBy}, {formDay}',
  'Lý do, căn cứ dừng giải quyết: {reason}',
  'Thời điểm dừng giải quyết: {finished}',
  'Phí, lệ phí của thủ tục: {fees}',
  'Xử lý phí, lệ phí đã nộp: {feesHandling}',
  'Giấy tờ trả lại: STT Tên giấy tờ Loại Số lượng {papers}',
  ...LEADER,
];

const SLIP = [
  ...LETTERHEAD(null),
  'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  CODE,
  'Tên thủ tục hành chính: {procedure}',
  'Hồ sơ của: {name}',
  'Số điện thoại: {phone}',
  'Cơ quan (bộ phận) giải quyết hồ sơ: {office}',
  'Cơ quan phối hợp giải quyết hồ sơ: {partners}',
  'Thời gian nhận hồ sơ: {received}',
  'Thời gian hẹn trả kết quả: {promisedLast}',
  'TÊN CƠ QUAN THỜI GIAN GIAO, NHẬN HỒ SƠ KẾT QUẢ GIẢI QUYẾT HỒ SƠ GHI CHÚ',
  'Trước hạn Đúng hạn Quá hạn',
  '{handOver}',
  'Thời gian giải quyết của từng cơ quan: Cơ quan Lượt Kết quả Chậm',
  'Kết thúc: {finished} – {end}',
  'Ghi chú: Bộ phận tiếp nhận lập phiếu; mỗi cơ quan ghi kết quả của mình khi giao hồ sơ; khi ' +
    'chuyển đến cơ quan cuối cùng, phiếu kết thúc cùng kết quả giải quyết.',
];

const REGISTER = [
  ...LETTERHEAD(null),
  'SỔ THEO DÕI HỒ SƠ',
  'Bộ phận tiếp nhận và trả kết quả: {unit}',
  'Quyển số: ……',
  'Mở ngày: {from}',
  'Khóa ngày: {to}',
  'STT Mã hồ sơ Tên thủ tục hành chính Số lượng hồ sơ (bộ) Tên cá nhân, tổ chức Địa chỉ, số ' +
    'điện thoại Cơ quan chủ trì giải quyết NHẬN VÀ TRẢ KẾT QUẢ Ghi chú',
  'Ngày, tháng, năm nhận hồ sơ Ngày, tháng, năm hẹn trả kết quả Ngày, tháng, năm trả kết quả ' +
    'Phương thức nhận kết quả Ký nhận',
  '{code} {procedure} {sets} {name} {address} {phone} {office} {receivedDate} {promisedDate} ' +
    '{returnedDate} Trực tiếp {note}',
];

/**
 * The lines of every form in the order in which they are printed, by edition.
 *
 * Source: lists, numbers and titles from circulars 01/2018/TT-VPCP and 03/2025/TT-VPCP; the lines
 * are reconstructed (docs/forms-printed.md).
 */
export const FORM_FIELD_LISTS: {
  readonly [edition in Edition]: { readonly [kind in FormKind]?: readonly string[] };
} = {
  'tt01-2018': {
    receipt: RECEIPT('BPTNTKQ'),
    'supplement-request': SUPPLEMENT,
    refusal: REFUSAL('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'),
    apology: APOLOGY('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', 'PXL'),
    'control-slip': SLIP,
    register: REGISTER,
  },
  'tt03-2025': {
    receipt: RECEIPT('TTPVHCC'),
    'supplement-request': SUPPLEMENT,
    refusal: REFUSAL('PHIẾU TỪ CHỐI {refusedStepTitle} HỒ SƠ'),
    apology: APOLOGY('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT', 'VBXL'),
    'stop-notice': STOP,
    'control-slip': SLIP,
    register: REGISTER,
  },
};

/** The lines of a form as they are printed for a dossier; a name that is not said is an error. */
export function saidLines(lines: readonly string[], said: Said): readonly string[] {
  return lines.map((line) =>
    line.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
      const words = said[name];
      if (words === undefined) throw new Error(`Expected {${name}} to be said.`);
      return words;
    }),
  );
}
