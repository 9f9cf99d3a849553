import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { Health } from '../../../api/contract/health.ts';
import type { NoticePage } from '../../../api/contract/notices.ts';
import type { AskedAgain, AwaitedPaymentPage, OrderView } from '../../../api/contract/payments.ts';
import type { GatewayChoice } from '../../../api/demonstration/gateway/gatewayChoice.ts';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from '../../../api/demonstration/gateway/gatewaySimulator.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId, type DossierId } from '../../../engine/model/ids.ts';
import type { AskGateway, GatewayState } from '../../../engine/run/payments/askGateway.ts';
import { reconcilePayment } from '../../../engine/run/payments/reconcilePayment.ts';
import { receivePayment } from '../../../engine/run/payments/receivePayment.ts';
import { openHttpReceiver, type HttpReceiver } from '../../support/httpReceiver.ts';
import { openSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';
import { OBLIGATION_DONG, waitForPayment } from './landDossier.ts';
import { MONDAY, no, openApi, receive, yes, type OpenApi } from './openApi.ts';

const MINUTE_MS = 60_000;
const START = Date.parse(MONDAY);

let api: OpenApi;
let program: Server;
let simulator: GatewaySimulator;
let smtp: TestSmtpServer;
let listener: HttpReceiver;
let seenMails = 0;
let seenHooks = 0;

beforeAll(async () => {
  smtp = await openSmtpServer();
  listener = await openHttpReceiver();
  simulator = await startGatewaySimulator({
    merchant: 'SHOP1',
    secret: 'a-secret-of-both-sides',
    now: () => api.services.runtime.now(),
    retryMs: 20,
    lateMs: 300,
  });
  const mail = { smtpUrl: smtp.url, from: 'motcua@binhan.example' };
  api = await openApi({ payment: simulator.setting, mail });
  const administrator = await api.as('quantri.tinh');
  await yes(administrator.post('/webhooks', { url: listener.url, secret: 'mot-bi-mat-du-dai' }));
  program = createAdaptorServer({ fetch: api.app.fetch }) as Server;
  program.listen(0, '127.0.0.1');
  await once(program, 'listening');
  const { port } = program.address() as AddressInfo;
  simulator.reportTo(`http://127.0.0.1:${port}/api/payments/report`);
});

beforeEach(async () => {
  // What earlier tests left to be asked is over by then.
  api.setNow('2026-11-23T18:00:00+07:00');
  while ((await api.worker.turn()).settled > 0);
  api.setNow(MONDAY);
  seenMails = smtp.mails.length;
  seenHooks = listener.received.length;
});

afterAll(async () => {
  await simulator.close();
  const closed = once(program, 'close');
  program.close();
  program.closeAllConnections();
  await closed;
  await api.end();
  await smtp.close();
  await listener.close();
});

type Tracked = Pick<DossierReceived, 'code' | 'trackingSecret'>;

const ask = ({ code, trackingSecret: secret }: Tracked) =>
  yes<OrderView>(api.nobody.post('/tracking/payments', { code, secret, language: 'vi' }));

async function press(dossier: Tracked, choice: GatewayChoice): Promise<string> {
  const { url } = await ask(dossier);
  const body = new URLSearchParams({ order: new URL(url).search.slice(1), choice });
  const pressed = await fetch(url.split('?')[0] ?? '', {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  expect(pressed.status).toBe(303);
  return new URL(url).searchParams.get('vnp_TxnRef') ?? '';
}

const view = async (dossierId: string) =>
  yes<DossierView>((await api.as('tiepnhan.binhan')).get(`/dossiers/${dossierId}`));
const health = async () => (await yes<Health>(api.nobody.get('/health'))).payments;

async function turnAfter(minutes: number) {
  api.setNow(new Date(START + minutes * MINUTE_MS).toISOString());
  return api.worker.turn();
}

const mailsOf = ({ code }: Tracked) =>
  smtp.mails
    .slice(seenMails)
    .filter(({ headers }) =>
      headers.get('subject')?.startsWith(`Hồ sơ ${code}: đã nhận khoản nộp`),
    );

type Hook = { readonly kind: string; readonly dossier: { readonly code: string } };
const hooksOf = ({ code }: Tracked) =>
  listener.received
    .slice(seenHooks)
    .map(({ body }) => JSON.parse(body) as Hook)
    .filter(({ kind, dossier }) => kind === 'payment-received' && dossier.code === code);

describe('a payment that the gateway never reports', () => {
  test('is asked for after five minutes, recorded once, and told to everybody', async () => {
    const dossier = await waitForPayment(api);
    const { dossierId } = dossier;
    await press(dossier, 'pay-lost');
    expect(await turnAfter(4)).toMatchObject({ settled: 0 });
    expect((await view(dossierId)).payments).toMatchObject([{ status: 'waiting' }]);
    expect(await health()).toEqual({ isSetUp: true, waitingCount: 1, failedCount: 0 });

    expect(await turnAfter(5)).toMatchObject({ settled: 1 });
    expect(await turnAfter(60)).toMatchObject({ settled: 0 });

    const after = await view(dossierId);
    expect(after).toMatchObject({ status: 4, clock: 'running' });
    expect(after.fees.paidDong).toBe(OBLIGATION_DONG);
    const [payment, ...more] = after.payments;
    expect(more).toEqual([]);
    expect(payment).toMatchObject({ status: 'paid', channel: 'online' });
    expect(await health()).toEqual({ isSetUp: true, waitingCount: 0, failedCount: 0 });

    const [mail, ...mails] = mailsOf(dossier);
    expect(mails).toEqual([]);
    expect(mail?.headers.get('subject')).toBe(
      `Hồ sơ ${dossier.code}: đã nhận khoản nộp 20.000.000 đồng`,
    );
    for (const line of [
      'Số tiền: 20.000.000 đồng',
      `Số biên lai hoặc mã giao dịch: ${payment?.transactionId}`,
      'Your payment of 20.000.000 đồng for the dossier was received.',
    ]) {
      expect(mail?.text).toContain(line);
    }
    expect(mail?.text).not.toContain(dossier.trackingSecret);
    expect(hooksOf(dossier)).toMatchObject([
      { payment: { amountDong: OBLIGATION_DONG, reference: payment?.transactionId } },
    ]);
  });

  test('is told to the officer who works on the dossier, where no step waits for it', async () => {
    const dossier = await receive(api);
    await press(dossier, 'pay-lost');
    await turnAfter(5);

    const officer = await api.as('tiepnhan.binhan');
    const { items } = await yes<NoticePage>(officer.get('/notices'));
    expect(items.filter(({ dossierId }) => dossierId === dossier.dossierId)).toMatchObject([
      { cause: 'paid' },
    ]);
  });

  test('has one effect when the report comes after the answer, or at the same time', async () => {
    const dossier = await waitForPayment(api);
    await press(dossier, 'pay-late');
    await turnAfter(5);
    await simulator.settled();

    const { payments } = await view(dossier.dossierId);
    expect(payments).toMatchObject([{ status: 'paid' }]);
    expect(simulator.tellings.at(-1)?.answer).toBe('02');
    expect(mailsOf(dossier)).toHaveLength(1);
    await turnAfter(60);
    expect(mailsOf(dossier)).toHaveLength(1);
    expect(hooksOf(dossier)).toHaveLength(1);
  });

  test('and was taken at the counter meanwhile is money to give back', async () => {
    const dossier = await waitForPayment(api);
    const { dossierId } = dossier;
    await press(dossier, 'pay-lost');
    const counter = await api.as('tiepnhan.binhan');
    const taken = { feeKeys: ['obligation'], receiptNumber: 'BL7' };
    api.setNow('2026-11-23T09:01:00+07:00');
    await yes(counter.post(`/dossiers/${dossierId}/payments`, taken));

    await turnAfter(5);

    expect((await view(dossierId)).payments).toMatchObject([
      { status: 'to-refund', channel: 'online' },
      { status: 'paid', channel: 'counter' },
    ]);
    expect(mailsOf(dossier)[0]?.text).toContain('Số biên lai hoặc mã giao dịch: BL7');
    expect(mailsOf(dossier)).toHaveLength(1);
  });

  test('is given up when nobody has begun it and its time is over', async () => {
    const dossier = await receive(api);
    await ask(dossier);

    expect(await turnAfter(5)).toMatchObject({ settled: 0 });
    expect(await turnAfter(10)).toMatchObject({ settled: 0 });
    expect((await view(dossier.dossierId)).payments).toMatchObject([{ status: 'waiting' }]);
    expect(await turnAfter(20)).toMatchObject({ settled: 1 });

    expect((await view(dossier.dossierId)).payments).toMatchObject([{ status: 'cancelled' }]);
    expect(mailsOf(dossier)).toEqual([]);
  });

  test('with another amount is not recorded, and stands among what is not known', async () => {
    const dossier = await receive(api);
    const paymentId = await press(dossier, 'pay-wrong');
    await simulator.settled();
    const before = await health();

    await turnAfter(5);

    expect((await health()).failedCount).toBe(before.failedCount + 1);
    expect(await api.services.runtime.store.findPaymentQuery(paymentId)).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastFinding: 'other-amount',
      lastError: null,
    });
    expect((await view(dossier.dossierId)).fees.paidDong).toBe(0);
  });
});

describe('the list of what the gateway has not told of', () => {
  const listAs = async (username: string) =>
    yes<AwaitedPaymentPage>((await api.as(username)).get('/payments/awaited'));
  const rowOf = async (paymentId: string) =>
    (await listAs('tiepnhan.binhan')).items.find((row) => row.paymentId === paymentId);
  const again = async (username: string, paymentId: string) =>
    (await api.as(username)).post(`/payments/${paymentId}/ask`);

  test('says dossier, amount, since when, and asks again at once', async () => {
    const dossier = await waitForPayment(api);
    const paymentId = await press(dossier, 'pay-lost');

    expect(await rowOf(paymentId)).toMatchObject({
      dossierId: dossier.dossierId,
      dossierCode: dossier.code,
      applicantName: 'Nguyễn Thị Hường',
      amountDong: OBLIGATION_DONG,
      askedAt: MONDAY,
      isFailed: false,
      attempts: 0,
      nextAttemptAt: '2026-11-23T09:05:00+07:00',
      lastAnswer: { vi: 'Chưa hỏi, đang chờ cổng báo.' },
    });
    // Another commune's payment is answered like one that does not exist.
    const elsewhere = await listAs('motcua.tanloc');
    expect(elsewhere.items.some((row) => row.paymentId === paymentId)).toBe(false);
    expect((await again('motcua.tanloc', paymentId)).status).toBe(404);
    expect((await again('chuyenvien.binhan', paymentId)).status).toBe(403);
    expect((await again('tiepnhan.binhan', 'none')).status).toBe(404);

    const asked = await yes<AskedAgain>(again('truongmotcua.binhan', paymentId));

    expect(asked).toEqual({ isSettled: true });
    expect(await rowOf(paymentId)).toBeUndefined();
    expect((await view(dossier.dossierId)).fees.paidDong).toBe(OBLIGATION_DONG);
    expect(await yes<AskedAgain>(again('tiepnhan.binhan', paymentId))).toEqual({ isSettled: true });
    expect((await view(dossier.dossierId)).payments).toHaveLength(1);
  });

  test('has what is asked for no more on top, until the counter takes the money', async () => {
    const dossier = await receive(api);
    const paymentId = await press(dossier, 'pay-wrong');
    await simulator.settled();
    const open = await receive(api);
    await ask(open);
    await turnAfter(5);

    const { items } = await listAs('tiepnhan.binhan');
    const failed = items.filter(({ isFailed }) => isFailed);
    expect(items.slice(0, failed.length)).toEqual(failed);
    expect(failed.find((row) => row.paymentId === paymentId)).toMatchObject({
      nextAttemptAt: null,
      lastAnswer: { vi: 'Cổng báo một số tiền khác; hãy đối chiếu sao kê.' },
    });
    expect(items.find(({ dossierCode }) => dossierCode === open.code)).toMatchObject({
      isFailed: false,
      attempts: 1,
      lastAnswer: { vi: 'Cổng chưa thấy người nộp bắt đầu thanh toán.' },
    });
    expect(await yes<AskedAgain>(again('tiepnhan.binhan', paymentId))).toEqual({
      isSettled: false,
    });
    expect(await rowOf(paymentId)).toMatchObject({ isFailed: true, attempts: 2 });

    const counter = await api.as('tiepnhan.binhan');
    const { fees } = await view(dossier.dossierId);
    const feeKeys = fees.lines.filter(({ isDueNow }) => isDueNow).map(({ feeKey }) => feeKey);
    const taken = { feeKeys, receiptNumber: 'BL19' };
    await yes(counter.post(`/dossiers/${dossier.dossierId}/payments`, taken));
    expect(await rowOf(paymentId)).toBeUndefined();
  });

  test('is not asked where no gateway is set up', async () => {
    const other = await openApi();
    const dossier = await receive(other);
    const { store } = other.services.runtime;
    const payment = {
      paymentId: 'P1',
      dossierId: asId<DossierId>(dossier.dossierId),
      channel: 'online',
      status: 'waiting',
      lines: [],
      amountDong: 1,
      askedAt: START,
      askedBy: null,
      paidAt: null,
      receiptNumber: null,
      transactionId: null,
      reason: '',
    } as const;
    await store.commit({ ...emptyChange(), payments: [payment] });
    const counter = await other.as('tiepnhan.binhan');

    expect(await no(counter.post('/payments/P1/ask'))).toMatchObject({
      code: 'GATEWAY_NOT_SET_UP',
    });
    await other.end();
  });
});

describe('a gateway that cannot say', () => {
  const away: AskGateway = () => Promise.reject(new Error('away'));
  const now = () => api.services.runtime.now();
  const query = (paymentId: string) => api.services.runtime.store.findPaymentQuery(paymentId);
  const reconcile = (paymentId: string, gateway: AskGateway) =>
    reconcilePayment(api.services.runtime, gateway, paymentId);

  test('is asked later and later, at most 24 times; then a person has to look', async () => {
    const dossier = await receive(api);
    const paymentId = await press(dossier, 'pay-lost');
    const { failedCount } = await health();
    const waits: number[] = [];
    for (let count = 1; count < 24; count += 1) {
      const { nextAttemptAt } = (await query(paymentId))!;
      api.setNow(new Date(nextAttemptAt).toISOString());
      expect(await reconcile(paymentId, away)).toBe('unanswered');
      waits.push(((await query(paymentId))!.nextAttemptAt - now()) / MINUTE_MS);
    }
    expect(waits.slice(0, 8)).toEqual([5, 10, 20, 40, 80, 160, 240, 240]);

    expect(await reconcile(paymentId, away)).toBe('failed');
    expect(await reconcile(paymentId, away)).toBe('gone');
    const asked = { attempts: 24, lastFinding: 'not-said', lastError: 'away' };
    expect(await query(paymentId)).toMatchObject(asked);
    expect((await health()).failedCount).toBe(failedCount + 1);

    const { amountDong } = (await api.services.runtime.store.findPayment(paymentId))!;
    const late = { paymentId, transactionId: '881', amountDong, currency: 'VND', isPaid: true };
    expect(await receivePayment(api.services.runtime, late)).toMatchObject({ ok: true });
    expect((await health()).failedCount).toBe(failedCount);
  });

  test('does not undo what is reported while it is being asked', async () => {
    const dossier = await waitForPayment(api);
    const paymentId = await press(dossier, 'pay-lost');
    const { runtime } = api.services;
    const { amountDong } = (await runtime.store.findPayment(paymentId))!;
    const notice = { paymentId, transactionId: '771', amountDong, currency: 'VND', isPaid: true };
    const during =
      (state: GatewayState): AskGateway =>
      async () => {
        await receivePayment(runtime, notice);
        return state;
      };

    expect(await reconcile(paymentId, during({ kind: 'open', reason: 'soon' }))).toBe('open');
    expect(await reconcile(paymentId, away)).toBe('settled');
    expect(await reconcile(paymentId, away)).toBe('gone');
    expect((await view(dossier.dossierId)).payments).toMatchObject([
      { status: 'paid', transactionId: '771' },
    ]);
  });

  test('may be asked by several at once: one effect', async () => {
    const dossier = await waitForPayment(api);
    const paymentId = await press(dossier, 'pay-lost');
    const { runtime } = api.services;

    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => reconcile(paymentId, runtime.askGateway!)),
    );

    expect(outcomes.filter((outcome) => outcome === 'settled').length).toBeGreaterThan(0);
    const history = await runtime.store.listDossierHistory(dossier.dossierId as never);
    expect(history.filter(({ type }) => type === 'payment-confirmed')).toHaveLength(1);
    await turnAfter(1);
    expect(mailsOf(dossier)).toHaveLength(1);
  });
});
