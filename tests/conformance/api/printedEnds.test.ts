import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintedFormView } from '../../../api/contract/printedForms.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId } from '../../../engine/model/ids.ts';
import { aDossier } from '../../support/records.ts';
import { MONDAY, no, yes } from './openApi.ts';
import { COUNTER, expectAll, openCounter, type OpenCounter } from './openCounter.ts';

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

describe('a dossier that is stopped', () => {
  let dossierId: string;

  async function stop(on: string, overdueOn: string): Promise<void> {
    ({ dossierId } = await api.receiveAt(`${on}T09:00:00+07:00`));
    await api.toAppraisal(dossierId);
    await api.askForSupplement(dossierId);
    api.setNow(`${overdueOn}T09:30:00+07:00`);
    await api.worker.turn();
    await api.complete(COUNTER, dossierId, {
      stopNoticeNumber: '15/TB-TTPVHCC',
      stopReason: 'Quá 15 ngày làm việc, người nộp không bổ sung hồ sơ.',
      feesHandling: 'Lệ phí đã nộp không hoàn trả.',
    });
  }

  test('05 of 2025 tells reason, fees and the papers to give back', async () => {
    await stop('2026-11-30', '2026-12-22');

    const pages = await api.print(`/dossiers/${dossierId}/stop-notice.pdf`);

    expect(pages).toHaveLength(1);
    expectAll(pages, [
      'ỦY BAN NHÂN DÂN TỈNH AN BÌNH ĐÔNG ỦY BAN NHÂN DÂN XÃ BÌNH AN',
      'Số: 15/TB-TTPVHCC',
      'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
      'Mã hồ sơ: H99.21.01-261130-0001',
      'Kính gửi: Nguyễn Thị Hường',
      'Thủ tục hành chính: Đăng ký thành lập hộ kinh doanh',
      'Ngày tiếp nhận hồ sơ: 09 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      'Người đề nghị dừng giải quyết: Trung tâm Phục vụ hành chính công xã Bình An, ngày 22',
      'Lý do, căn cứ dừng giải quyết: Quá 15 ngày làm việc, người nộp không bổ sung hồ sơ.',
      'Thời điểm dừng giải quyết: 09 giờ 30 phút, ngày 22 tháng 12 năm 2026',
      'Phí, lệ phí của thủ tục: Lệ phí đăng ký hộ kinh doanh: 100.000 đồng',
      'Xử lý phí, lệ phí đã nộp: Lệ phí đã nộp không hoàn trả.',
      'Giấy tờ trả lại: STT Tên giấy tờ Loại Số lượng 1 Giấy đề nghị đăng ký hộ kinh doanh',
      'Bản chính 1',
      'Nơi nhận:',
      'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
    ]);
    expectAll(await api.print(`/dossiers/${dossierId}/control-slip.pdf`), [
      'Kết thúc: 09 giờ 30 phút, ngày 22 tháng 12 năm 2026 – Dừng xử lý',
    ]);
    expect(await api.formsOf(dossierId)).toContain('05 stop-notice tt03-2025');
  });

  test('before 15 September 2025 there was no such form, and it says so', async () => {
    await stop('2025-08-11', '2025-09-05');
    const counter = await api.as(COUNTER);

    expect(await no(counter.get(`/dossiers/${dossierId}/stop-notice.pdf`))).toMatchObject({
      code: 'FORM_DOES_NOT_APPLY',
      facts: { form: 'stop-notice', why: 'NOT_IN_EDITION' },
    });
    expect(await api.formsOf(dossierId)).toEqual([
      '01 receipt tt01-2018',
      '02 supplement-request tt01-2018',
      '05 control-slip tt01-2018',
    ]);
  });
});

test('a refusal at intake is printed with the reason that the counter gave', async () => {
  const procedureId = 'compensation-deduction';
  const paperKeys = await paperKeysOf(procedureId);
  const papers = paperKeys.map((paperKey) => ({
    paperKey,
    form: 'original' as const,
    count: 1,
    verifiedAgainstOriginal: true,
  }));
  const { dossierId } = await api.receiveAt(MONDAY, { procedureId, papers });
  await api.complete(COUNTER, dossierId, {
    landAddress: 'Thửa 12, tờ bản đồ 5',
    compensationDong: 350_000_000,
    intakeDecision: 'rejected',
    refusalReason: 'Không thuộc thẩm quyền cấp xã.',
  });

  expectAll(await api.print(`/dossiers/${dossierId}/refusal.pdf`), [
    'PHIẾU TỪ CHỐI TIẾP NHẬN HỒ SƠ',
    'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: Không thuộc thẩm ' +
      'quyền cấp xã.',
  ]);
  // What the form did not ask for is no request for a supplement.
  expect(await api.formsOf(dossierId)).toEqual([
    '01 receipt tt03-2025',
    '03 refusal tt03-2025',
    '06 control-slip tt03-2025',
  ]);
});

async function paperKeysOf(procedureId: string): Promise<readonly string[]> {
  const { store } = api.services.runtime;
  const [version] = await store.listVersions(procedureId);
  return version?.papers.map(({ key }) => key) ?? [];
}

test('forms are for those who see the dossier, the register for people of the agency', async () => {
  const { dossierId } = await api.receiveAt(MONDAY);
  const stranger = await api.as('motcua.thanhphu');
  const officer = await api.as('chuyenvien.binhan');
  const register = '/agencies/h99-binhan-one-stop/register.pdf?from=2026-11-01&to=2026-11-30';

  for (const form of ['printed-forms', 'control-slip.pdf', 'supplement-request.pdf']) {
    expect((await stranger.get(`/dossiers/${dossierId}/${form}`)).status).toBe(404);
    expect((await api.nobody.get(`/dossiers/${dossierId}/${form}`)).status).toBe(401);
  }
  expect((await officer.get(`/dossiers/${dossierId}/control-slip.pdf`)).status).toBe(200);
  const offered = await yes<readonly PrintedFormView[]>(
    officer.get(`/dossiers/${dossierId}/printed-forms`),
  );
  expect(offered.map(({ kind }) => kind)).toEqual(['control-slip']);
  expect((await stranger.get(register)).status).toBe(404);
  expect((await officer.get(register)).status).toBe(403);
  const backwards = register.replace('2026-11-01', '2026-12-01');
  expect((await (await api.as(COUNTER)).get(backwards)).status).toBe(400);
});

test('a register takes 500 dossiers; for more a shorter time is asked for', async () => {
  const of = (count: number, receivedOn: string) =>
    Array.from({ length: count }, (_, place) => ({
      record: aDossier({
        dossierId: asId(`${receivedOn}-${place}`),
        code: `${receivedOn}-${place}`,
        receivedOn,
        dayNumber: place + 1,
        receivingAgencyId: asId('h99-binhan-one-stop'),
      }),
      expectedRevision: null,
    }));
  const dossiers = [...of(500, '2026-03-02'), ...of(1, '2026-03-03')];
  await api.services.runtime.store.commit({ ...emptyChange(), dossiers });
  const counter = await api.as(COUNTER);
  const path = '/agencies/h99-binhan-one-stop/register.pdf?from=2026-03-02&to=';

  expect((await counter.get(`${path}2026-03-02`)).status).toBe(200);
  expect(await no(counter.get(`${path}2026-03-03`))).toMatchObject({
    status: 422,
    code: 'REGISTER_TOO_LONG',
    texts: {
      vi: 'Sổ có hơn 500 hồ sơ trong thời gian đã chọn; hãy chọn thời gian ngắn hơn.',
      en: 'More than 500 dossiers lie in that period; choose a shorter one.',
    },
  });
});
