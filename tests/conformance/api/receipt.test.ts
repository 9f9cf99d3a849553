import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import { loadPrintSource } from '../../../api/printing/facts/printSource.ts';
import { planReceipt } from '../../../api/printing/planReceipt.ts';
import { formDefinition } from '../../../api/printing/formDefinition.ts';
import { momentWords, termWords } from '../../../api/printing/formWords.ts';
import { moneyWords } from '../../../api/texts/moneyWords.ts';
import { openApi, receive, type OpenApi } from './openApi.ts';

let api: OpenApi;
let dossier: DossierReceived;

beforeAll(async () => {
  api = await openApi();
  dossier = await receive(api);
});

afterAll(async () => {
  await api.end();
});

async function print(username: string): Promise<Response> {
  return (await api.as(username)).get(`/dossiers/${dossier.dossierId}/receipt.pdf`);
}

test('the receipt is a PDF of two A5 pages that can be printed again', async () => {
  const response = await print('tiepnhan.binhan');
  const pdf = Buffer.from(await response.arrayBuffer());

  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 419\.53 595\.28\]/gu)).toHaveLength(2);
  expect((await print('tiepnhan.binhan')).status).toBe(200);
});

test('only those who hand out receipts may print one', async () => {
  expect((await print('traketqua.binhan')).status).toBe(200);
  expect((await print('chuyenvien.binhan')).status).toBe(403);
  expect((await print('motcua.thanhphu')).status).toBe(404);
});

test('the printed words say when, what and how to look it up', async () => {
  const stored = await api.services.runtime.store.findDossierByCode(dossier.code);
  if (!stored) throw new Error('Expected the dossier to be stored.');
  const origin = 'https://motcua.example';
  const given = api.services.runtime.trackingSecret(stored.dossierId);
  const source = await loadPrintSource(api.services, stored);
  const { form, facts } = planReceipt(source, { origin, secret: given });

  const words = textsOf(formDefinition(form, facts, '<svg/>', () => '').content)
    .join(' ')
    // Within the name of a place no line breaks.
    .replaceAll('\u00A0', ' ');

  expect(words).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
  expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(words).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH AN');
  expect(words).toContain('Bình An, ngày 23 tháng 11 năm 2026');
  expect(words).toContain(dossier.code);
  expect(words).toContain('Nguyễn Thị Hường');
  expect(words).toContain('09 giờ 00 phút, ngày 23 tháng 11 năm 2026');
  expect(words).toContain('09 giờ 00 phút, ngày 26 tháng 11 năm 2026');
  expect(words).toContain('03 ngày làm việc');
  expect(words).toContain('100.000 đồng');
  // On the applicant's copy, not on the one for the file.
  expect(words.split(dossier.trackingSecret)).toHaveLength(2);
  const secret = dossier.trackingSecret.replaceAll('-', '');
  expect(facts.texts.trackingUrl).toBe(`${origin}/tracking#code=${dossier.code}&secret=${secret}`);
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('money, terms and moments are written as the form writes them', () => {
  expect(moneyWords(0)).toBe('0 đồng');
  expect(moneyWords(1_234_567)).toBe('1.234.567 đồng');
  expect(termWords('4WH')).toBe('04 giờ làm việc');
  expect(termWords('10CD')).toBe('10 ngày');
  expect(termWords('SAME_DAY')).toBe('trong ngày làm việc');
  expect(momentWords(null)).toBe('… giờ … phút, ngày … tháng … năm ……');
  expect(momentWords(Date.parse('2026-12-31T17:05:00Z'))).toBe(
    '00 giờ 05 phút, ngày 01 tháng 01 năm 2027',
  );
});
