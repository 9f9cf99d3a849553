import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierReceived, ReceiveDossier } from '../../../api/contract/dossiers.ts';
import { loadPrintSource } from '../../../api/printing/facts/printSource.ts';
import { planReceipt } from '../../../api/printing/planReceipt.ts';
import { printForm } from '../../../api/printing/printForm.ts';
import { assert } from '../../../engine/model/assert.ts';
import { readPdf } from '../../support/readPdf.ts';
import { no, yes } from './openApi.ts';
import {
  ASKED,
  COUNTER,
  expectAll,
  openCounter,
  withoutSpaces,
  type OpenCounter,
} from './openCounter.ts';

const A5 = { width: 419.53, height: 595.28 };
const GROUND = 'Tên hộ kinh doanh trùng với hộ đã đăng ký trong xã.';

const LONG: ReceiveDossier['applicant'] = {
  name:
    'Hợp tác xã Dịch vụ Nông nghiệp và Thương mại tổng hợp Phước Thạnh Hưng – Chi nhánh cù lao ' +
    'Mỹ Hòa Hưng, đại diện: bà Nguyễn Thị Hường',
  idNumber: '089190001234',
  address:
    'Số 12, đường Nguyễn Văn Mẫu nối dài, tổ 15, ấp Mỹ Thạnh, khóm Trung An, xã Bình An, tỉnh ' +
    'An Bình Đông (đối diện trường tiểu học số 2)',
  phone: '0900000123',
  email: 'hop-tac-xa.phuoc-thanh-hung@vidu.example',
};

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

async function refuse(dossierId: string): Promise<void> {
  const counter = await api.as(COUNTER);
  const variables = { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true };
  const elementId = 'supplementReceived';
  await yes(counter.post(`/dossiers/${dossierId}/messages`, { elementId, variables }));
  await api.complete('chuyenvien.binhan', dossierId, { appraisal: 'ineligible' });
  await api.complete('chuyenvien.binhan', dossierId, { draftText: GROUND });
  await api.complete('lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });
}

async function returnResult(dossierId: string, on: string): Promise<void> {
  await api.complete('lanhdao.binhan', dossierId, { signDecision: 'sign' });
  await api.complete('vanthu.binhan', dossierId, { resultNumber: '12/TB', resultIssuedOn: on });
  await api.complete('traketqua.binhan', dossierId, {
    returnedTo: 'Hường',
    returnedToId: '089190001234',
    returnedBy: 'counter',
  });
}

const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'];
const ONE_STOP = ['ỦY BAN NHÂN DÂN XÃ BÌNH AN', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ BÌNH AN'];
const ASKED_FOR =
  'Nội dung yêu cầu giải quyết: Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế ' +
  '(mã thủ tục 1.001612) – Đăng ký hộ kinh doanh tạp hóa';

/** A day of each edition; both are Mondays, with no holiday behind them. */
describe.each([
  {
    edition: 'tt03-2025',
    days: ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '16 tháng 12 năm 2026'],
    unitEnding: 'TTPVHCC',
    refusal: 'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
    numbers: { slip: '06', register: '07' },
  },
  {
    edition: 'tt01-2018',
    days: ['2025-08-04', '2025-08-06', '2025-08-07', '2025-08-08', '27 tháng 08 năm 2025'],
    unitEnding: 'BPTNTKQ',
    refusal: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    numbers: { slip: '05', register: '06' },
  },
] as const)('the forms of $edition', ({ edition, days, unitEnding, refusal, numbers }) => {
  const [first, asked, again, last, limit] = days;
  const words = (day: string) => {
    const [year, month, date] = day.split('-');
    return `ngày ${date} tháng ${month} năm ${year}`;
  };
  let dossier: DossierReceived;
  const of = (form: string) => `/dossiers/${dossier.dossierId}/${form}.pdf`;

  beforeAll(async () => {
    dossier = await api.receiveAt(`${first}T09:00:00+07:00`, { applicant: LONG });
    await api.toAppraisal(dossier.dossierId);
  });

  test('01 is printed at once, in two copies with long names in lines', async () => {
    const pages = await api.print(of('receipt'));

    expect(pages.map(({ width, height }) => ({ width, height }))).toEqual([A5, A5]);
    expectAll(pages, [
      ...STATE,
      ...ONE_STOP,
      `Số: 0001/${unitEnding}`,
      `Bình An, ${words(first)}`,
      `Mã hồ sơ: ${dossier.code}`,
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Bình An',
      `Tiếp nhận hồ sơ của: ${LONG.name}`,
      `Địa chỉ: ${LONG.address}`,
      `Số điện thoại: ${LONG.phone} Email: ${LONG.email}`,
      `Số định danh cá nhân/CCCD: ${LONG.idNumber}`,
      ASKED_FOR,
      '1. Thành phần hồ sơ nộp gồm: STT Tên giấy tờ Loại Số lượng 1 Giấy đề nghị đăng ký hộ',
      '2. Số lượng hồ sơ: 01 (bộ)',
      '3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
      `4. Thời gian nhận hồ sơ: 09 giờ 00 phút, ${words(first)}`,
      '5. Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 00 phút, ngày',
      '6. Đăng ký nhận kết quả tại: Tại quầy',
      '7. Phí, lệ phí (nếu có): Lệ phí đăng ký hộ kinh doanh: 100.000 đồng',
      'Vào Sổ theo dõi hồ sơ, Quyển số: …… Số thứ tự: 0001',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Giấy này lập thành 2 liên',
    ]);
    const secrets = pages.map(({ text }) => withoutSpaces(text).includes(dossier.trackingSecret));
    expect(secrets).toEqual([false, true]);
    const { words: placed = [], width = 0 } = pages[0] ?? {};
    const title = placed.filter(({ text }) => /^(GIẤY|QUẢ)\s*$/u.test(text));
    const middle = ((title[0]?.left ?? 0) + (title[1]?.right ?? 0)) / 2;
    expect(Math.abs(middle - (34 + (width - 34 - 28) / 2))).toBeLessThan(1);
  });

  test('02 says what is missing, why and until when, once a step has asked for it', async () => {
    const counter = await api.as(COUNTER);
    expect(await no(counter.get(`/dossiers/${dossier.dossierId}/supplement-request.pdf`))).toEqual(
      expect.objectContaining({
        status: 409,
        code: 'FORM_DOES_NOT_APPLY',
        texts: {
          vi:
            'Không in được “Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ”: chưa có bước nào yêu cầu ' +
            'bổ sung hồ sơ này.',
          en:
            '“Request to supplement the dossier” cannot be printed: no step has asked for a ' +
            'supplement of this dossier yet.',
        },
      }),
    );
    api.setNow(`${asked}T15:00:00+07:00`);
    await api.askForSupplement(dossier.dossierId);

    const pages = await api.print(of('supplement-request'), 'chuyenvien.binhan');

    expect(pages).toHaveLength(1);
    expectAll(pages, [
      ...STATE,
      ...ONE_STOP,
      'Số: ……/HDHS',
      `Bình An, ${words(asked)}`,
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      `Mã hồ sơ: ${dossier.code}`,
      `Hồ sơ của: ${LONG.name}`,
      ASKED_FOR,
      `Địa chỉ: ${LONG.address}`,
      `Số điện thoại: ${LONG.phone} Email: ${LONG.email}`,
      'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
      ...ASKED,
      'Lý do: Người khác nộp thay.',
      `Thời hạn bổ sung, hoàn thiện hồ sơ: đến 15 giờ 00 phút, ngày ${limit}`,
      'Yêu cầu bổ sung lần thứ: 01',
      'nếu có vướng mắc, Ông/Bà liên hệ với Trung tâm Phục vụ hành chính công xã Bình An',
      'số điện thoại 0296 000 000 để được hướng dẫn.',
      'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Trần Thị Mai Khanh',
    ]);
    // The form numbers the lines itself, whatever the officer wrote in front of them.
    const numbered = pages[0]?.words.map(({ text }) => text.trim()) ?? [];
    expect(numbered.filter((text) => /^(\d\.|-)$/u.test(text))).toEqual(['1.', '2.']);
    expect(await api.formsOf(dossier.dossierId)).toEqual([
      `01 receipt ${edition}`,
      `02 supplement-request ${edition}`,
      `${numbers.slip} control-slip ${edition}`,
    ]);
  });

  test('03 gives the reason of the refusal, once the dossier has ended with one', async () => {
    api.setNow(`${again}T08:00:00+07:00`);
    await refuse(dossier.dossierId);
    api.setNow(`${last}T16:30:00+07:00`);
    await returnResult(dossier.dossierId, last);

    const pages = await api.print(of('refusal'));

    expect(pages).toHaveLength(1);
    expectAll(pages, [
      ...STATE,
      ...ONE_STOP,
      'Số: ……/……',
      refusal,
      `Bình An, ${words(last)}`,
      `Tiếp nhận hồ sơ của: ${LONG.name}`,
      `Địa chỉ: ${LONG.address}`,
      `Số điện thoại: ${LONG.phone} Email: ${LONG.email}`,
      ASKED_FOR,
      'Qua xem xét, Trung tâm Phục vụ hành chính công xã Bình An thông báo không giải quyết hồ ' +
        `sơ này với lý do cụ thể như sau: ${GROUND}`,
      'Xin thông báo cho Ông/Bà được biết và thực hiện.',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ]);
  });

  test('the control slip has a block for each hand-over, and who was late', async () => {
    const pages = await api.print(of('control-slip'));

    expectAll(pages, [
      'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
      `Mã hồ sơ: ${dossier.code}`,
      'Tên thủ tục hành chính: Đăng ký thành lập hộ kinh doanh',
      `Hồ sơ của: ${LONG.name}`,
      `Số điện thoại: ${LONG.phone}`,
      'Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân xã Bình An',
      'Cơ quan phối hợp giải quyết hồ sơ: Thuế cơ sở',
      `Thời gian nhận hồ sơ: 09 giờ 00 phút, ${words(first)}`,
      'Thời gian hẹn trả kết quả: 08 giờ 00 phút, ngày',
      'TÊN CƠ QUAN THỜI GIAN GIAO, NHẬN HỒ SƠ KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
      'Trước hạn Đúng hạn Quá hạn',
      '1. Giao: Trung tâm Phục vụ hành chính công xã Bình An 2. Nhận: Phòng Kinh tế xã Bình An',
      `09 giờ 00 phút, ${words(first)} Người giao: Trần Thị Mai Khanh Người nhận: Phạm Thị Ngọc`,
      '1. Giao: Phòng Kinh tế xã Bình An 2. Nhận: Trung tâm Phục vụ hành chính công',
      // Two steps of 2 and 8 hours, begun on the first day at 9: due on the second at 11.
      'X Chậm 1 ngày 2 giờ 30 phút làm việc',
      '2. Nhận: Lãnh đạo Ủy ban nhân dân xã Bình An',
      '2. Nhận: Văn thư Ủy ban nhân dân xã Bình An',
      'Thời gian giải quyết của từng cơ quan: Cơ quan Lượt Kết quả Chậm',
      'Trung tâm Phục vụ hành chính công xã Bình An 3 Đúng hạn',
      'Phòng Kinh tế xã Bình An 2 Quá hạn',
      `Kết thúc: 16 giờ 30 phút, ${words(last)} – Trước hạn`,
      'Bộ phận tiếp nhận lập phiếu',
    ]);
  });

  test('01 with 20 papers is two sheets a copy, each of which says whose it is', async () => {
    const stored = await api.services.runtime.store.findDossierByCode(dossier.code);
    assert(stored !== null, 'Expected the dossier to be stored.');
    const [paper] = stored.papers;
    assert(paper !== undefined, 'Expected a paper.');
    const papers = Array.from({ length: 20 }, () => paper);
    const source = await loadPrintSource(api.services, { ...stored, papers });
    const tracking = { origin: 'https://motcua.example', secret: dossier.trackingSecret };

    const pages = readPdf(await printForm(planReceipt(source, tracking)));

    const feet = pages.map(({ text }) =>
      /– (Liên \d)[^–]*– trang (\S+)$/u.exec(text)?.slice(1).join(' '),
    );
    expect(feet).toEqual(['Liên 1 1/2', 'Liên 1 2/2', 'Liên 2 1/2', 'Liên 2 2/2']);
    for (const [place, { text }] of pages.entries()) {
      expect(text).toContain('STT Tên giấy tờ Loại Số lượng');
      expect(text).toContain(dossier.code);
      // Who signs stands with the name, and the note is whole.
      expect(/NGƯỜI NỘP HỒ SƠ.*Mai Khanh.*bưu chính công ích\./u.test(text)).toBe(place % 2 === 1);
    }
  });

  test('the register has a row for each dossier received, on A4 on its side', async () => {
    const month = first.slice(0, 7);
    const path = '/agencies/h99-binhan-one-stop/register.pdf';

    const pages = await api.print(`${path}?from=${month}-01&to=${month}-28`);

    expect(pages[0]).toMatchObject({ width: 841.89, height: 595.28 });
    expectAll(pages, [
      'SỔ THEO DÕI HỒ SƠ',
      'Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Bình An',
      `Quyển số: …… Mở ngày: 01/${month.slice(5)}/${month.slice(0, 4)}`,
      `Khóa ngày: 28/${month.slice(5)}/${month.slice(0, 4)}`,
      'STT Mã hồ sơ Tên thủ tục hành chính Số lượng hồ sơ (bộ) Tên cá nhân, tổ chức',
      'Địa chỉ, số điện thoại Cơ quan chủ trì giải quyết NHẬN VÀ TRẢ KẾT QUẢ Ghi chú',
      'Ngày, tháng, năm nhận hồ sơ Ngày, tháng, năm hẹn trả kết quả Ngày, tháng, năm trả kết quả',
      'Phương thức nhận kết quả Ký nhận',
      `1 ${dossier.code} Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế 01 ${LONG.name}`,
      `${LONG.address} ${LONG.phone} Ủy ban nhân dân xã Bình An`,
      'Trực tiếp Từ chối giải quyết',
    ]);
    const nothing = await api.print(`${path}?from=2024-01-01&to=2024-01-31`);
    expectAll(nothing, ['Số hồ sơ trong sổ: 0', 'STT Mã hồ sơ']);
  });
});
