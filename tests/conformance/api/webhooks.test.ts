import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Health } from '../../../api/contract/health.ts';
import type { WebhookView } from '../../../api/contract/webhooks.ts';
import { openHttpReceiver, type HttpReceiver } from '../../support/httpReceiver.ts';
import { householdDossier, MONDAY, no, openApi, receive, yes, type OpenApi } from './openApi.ts';

const SECRET = 'mot-bi-mat-du-dai-2026';

let receiver: HttpReceiver;
let gateway: HttpReceiver;
let api: OpenApi;
let seen = 0;

beforeAll(async () => {
  receiver = await openHttpReceiver();
  gateway = await openHttpReceiver();
  api = await openApi({ sms: { url: gateway.url, token: 't0ken' } });
  const administrator = await api.as('quantri.tinh');
  await yes(administrator.post('/webhooks', { url: receiver.url, secret: SECRET }));
});

beforeEach(() => {
  api.setNow(MONDAY);
  seen = receiver.received.length;
});

afterAll(async () => {
  await api.end();
  await receiver.close();
  await gateway.close();
});

const arrived = () => receiver.received.slice(seen);
const shown = async () => {
  const administrator = await api.as('quantri.tinh');
  const [webhook] = await yes<WebhookView[]>(administrator.get('/webhooks'));
  if (webhook === undefined) throw new Error('Expected a webhook, but there is none.');
  return webhook;
};

const delivery = async (code: string) =>
  (await shown()).deliveries.find(({ dossierCode }) => dossierCode === code);

test('a system that listens is told what happens, signed, without the applicant', async () => {
  const { code, trackingSecret, dossierId } = await receive(api);
  await api.worker.turn();

  const [one, ...more] = arrived();
  expect(more).toEqual([]);
  expect(JSON.parse(one?.body ?? '')).toEqual({
    id: expect.stringContaining(`${dossierId}.received.1.`) as string,
    kind: 'received',
    at: MONDAY,
    dossier: {
      code,
      procedureName: 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế',
      status: 2,
      promisedAt: '2026-11-26T09:00:00+07:00',
    },
  });
  const seconds = one?.headers['x-lienthong-timestamp'] ?? '';
  const hmac = createHmac('sha256', SECRET).update(`${String(seconds)}.${one?.body ?? ''}`);
  expect(one?.headers['x-lienthong-signature']).toBe(`sha256=${hmac.digest('hex')}`);
  for (const kept of [trackingSecret, 'Hường', '089190001234', SECRET]) {
    expect(one?.body).not.toContain(kept);
  }
});

test('what is not acknowledged is sent again with the same id, later and later', async () => {
  receiver.answer(503, 302);
  const { code } = await receive(api);
  await api.worker.turn();
  await api.worker.turn();
  expect(arrived()).toHaveLength(1);

  api.setNow('2026-11-23T09:01:00+07:00');
  await api.worker.turn();
  expect(await delivery(code)).toMatchObject({
    kind: 'received',
    status: 'pending',
    isLate: false,
    attempts: 2,
    nextAttemptAt: '2026-11-23T09:03:00+07:00',
    lastError: 'HTTP 302',
  });
  api.setNow('2026-11-23T09:03:00+07:00');
  await api.worker.turn();

  expect(new Set(arrived().map(({ headers }) => headers['x-lienthong-id'])).size).toBe(1);
  expect(arrived()).toHaveLength(3);
  expect(await delivery(code)).toMatchObject({ status: 'sent', attempts: 3 });
});

test('T24: a delivery that nobody acknowledges for two working hours is told as late', async () => {
  receiver.answer(500);
  const { code } = await receive(api);
  await api.worker.turn();
  const isLateAt = async (moment: string) => {
    api.setNow(moment);
    return (await delivery(code))?.isLate;
  };

  const { webhook } = await yes<Health>(api.nobody.get('/health'));
  expect(webhook).toEqual({ isSetUp: true, waitingCount: 1, failedCount: 0 });
  expect(await isLateAt('2026-11-23T10:59:00+07:00')).toBe(false);
  expect(await isLateAt('2026-11-23T11:00:00+07:00')).toBe(true);
  await api.worker.turn();
  expect(await isLateAt('2026-11-23T11:00:00+07:00')).toBe(false);
});

test('who gave only a phone number is told by the gateway, once', async () => {
  const counter = await api.as('tiepnhan.binhan');
  const { applicant, ...rest } = householdDossier();
  const phoned = { ...applicant, email: '', phone: '0900 000 123' };
  gateway.answer(500);
  const { code } = await yes<{ code: string }>(
    counter.post('/dossiers', { ...rest, applicant: phoned }),
  );
  await api.worker.turn();
  api.setNow('2026-11-23T09:01:00+07:00');
  await api.worker.turn();
  await api.worker.turn();

  expect(gateway.received).toHaveLength(2);
  const [first, second] = gateway.received;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers.authorization).toBe('Bearer t0ken');
  expect(JSON.parse(second?.body ?? '')).toMatchObject({
    to: '0900000123',
    text: `Hồ sơ ${code}: đã được tiếp nhận.`,
  });
});

test('only the administrator sees and changes who listens; a secret is never told', async () => {
  const officer = await api.as('tiepnhan.binhan');
  const administrator = await api.as('quantri.tinh');
  const add = (url: string, secret: string) => administrator.post('/webhooks', { url, secret });

  expect(await no(officer.get('/webhooks'))).toMatchObject({ status: 403 });
  expect(JSON.stringify(await shown())).not.toContain(SECRET);
  for (const url of ['ftp://a.example', 'http://a:b@a.example', 'motcua']) {
    expect(await no(add(url, SECRET))).toMatchObject({ code: 'REQUEST_INVALID' });
  }
  expect(await no(add(receiver.url, 'short'))).toMatchObject({ code: 'REQUEST_INVALID' });
  expect(await no(administrator.post('/webhooks/none/end'))).toMatchObject({
    code: 'WEBHOOK_NOT_FOUND',
  });
});

test('a webhook that was ended is told nothing any more, what waits included', async () => {
  receiver.answer(500);
  const { code } = await receive(api);
  await api.worker.turn();
  const { webhookId } = await shown();
  const administrator = await api.as('quantri.tinh');
  await yes(administrator.post(`/webhooks/${webhookId}/end`));
  await receive(api);

  api.setNow('2026-11-23T09:05:00+07:00');
  await api.worker.turn();

  expect(arrived()).toHaveLength(1);
  expect(await delivery(code)).toMatchObject({
    status: 'failed',
    lastError: 'The webhook was ended.',
  });
});
