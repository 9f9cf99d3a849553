import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FeedbackRow, FeedbackView, MaintenanceView } from '../../../api/contract/service.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import { MONDAY, no, openApi, receive, yes, type OpenApi } from './openApi.ts';

const ADMIN = 'quantri.tinh';
const HEAD = 'truongmotcua.binhan';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

const announce = async (username: string, from: string, to: string) =>
  (await api.as(username)).post('/maintenances', { from, to, reason: 'Nâng cấp máy chủ' });

test('T28: a maintenance is announced seven working days before, to everybody', async () => {
  const night = '2026-12-02T22:00:00+07:00';
  const soon = await no(announce(ADMIN, '2026-12-01T22:00:00+07:00', night));
  expect(soon).toMatchObject({ status: 409, code: 'MAINTENANCE_TOO_SOON' });
  expect(soon.texts.vi).toBe(
    'Phải báo trước ít nhất 7 ngày làm việc: sớm nhất là lúc 09:00 02/12/2026.',
  );
  expect(await no(announce(ADMIN, night, night))).toMatchObject({ code: 'MAINTENANCE_WINDOW' });
  expect(await no(announce(HEAD, night, night))).toMatchObject({ code: 'FORBIDDEN' });

  const to = '2026-12-03T04:00:00+07:00';
  const [known] = await yes<readonly MaintenanceView[]>(announce(ADMIN, night, to));
  const told = { from: night, to, reason: 'Nâng cấp máy chủ' };
  expect(await yes(api.nobody.get('/maintenances'))).toMatchObject([told]);

  const admin = await api.as(ADMIN);
  const withdraw = () => admin.post(`/maintenances/${known?.maintenanceId}/withdrawal`);
  expect(await yes(withdraw())).toEqual([]);
  expect(await no(withdraw())).toMatchObject({ code: 'MAINTENANCE_NOT_FOUND' });
});

test('T28: an applicant is answered within ten working days, late ones are marked', async () => {
  const { code, trackingSecret: secret, dossierId } = await receive(api);
  const text = 'Tôi phải đến quầy lần thứ ba.';
  const write = (wish: object) => api.nobody.post('/tracking/feedback', wish);
  expect(await no(write({ code, secret: 'AAAA-AAAA', text }))).toMatchObject({ code: 'NOT_FOUND' });

  const [given] = await yes<readonly FeedbackView[]>(write({ code, secret, text }));
  const waiting = { text, dueAt: '2026-12-07T09:00:00+07:00', answer: null, isLate: false };
  expect(given).toMatchObject(waiting);
  expect(await no(write({ code, secret, text }))).toMatchObject({ code: 'FEEDBACK_PENDING' });

  api.setNow('2026-12-07T09:01:00+07:00');
  const head = await api.as(HEAD);
  const row = { ...waiting, isLate: true, dossierId, applicantName: 'Nguyễn Thị Hường' };
  expect(await yes<readonly FeedbackRow[]>(head.get('/feedback'))).toMatchObject([row]);
  const answer = (client: typeof head) =>
    client.post(`/feedback/${given?.feedbackId}/answer`, { answer: 'Xin lỗi bà, đã sửa.' });
  expect(await no(answer(await api.as('tiepnhan.binhan')))).toMatchObject({ code: 'FORBIDDEN' });
  const [answered] = await yes<readonly FeedbackRow[]>(answer(head));
  expect(answered).toMatchObject({ answer: 'Xin lỗi bà, đã sửa.', isLate: true });
  expect(await no(answer(head))).toMatchObject({ code: 'FEEDBACK_ANSWERED' });

  const tracked = await yes<TrackingView>(api.nobody.post('/tracking', { code, secret }));
  expect(tracked.feedback).toMatchObject([{ text, answer: 'Xin lỗi bà, đã sửa.' }]);
  await yes(write({ code, secret, text: 'Cảm ơn.' }));
  api.setNow(MONDAY);
});

test("what another unit's applicants wrote is not there", async () => {
  const { code, trackingSecret: secret } = await receive(api, 'thanhphu');
  const wish = { code, secret, text: 'Chậm' };
  const [given] = await yes<readonly FeedbackView[]>(api.nobody.post('/tracking/feedback', wish));
  const head = await api.as(HEAD);

  const rows = await yes<readonly FeedbackRow[]>(head.get('/feedback'));
  expect(rows.map(({ dossierCode }) => dossierCode)).not.toContain(code);
  const path = (id: string | undefined) => `/feedback/${id}/answer`;
  const elsewhere = await no(head.post(path(given?.feedbackId), { answer: 'x' }));
  const nowhere = await no(head.post(path('none'), { answer: 'x' }));
  expect([elsewhere.status, elsewhere.code]).toEqual([nowhere.status, nowhere.code]);
});
