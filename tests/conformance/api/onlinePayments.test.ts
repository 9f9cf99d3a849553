import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { OrderView } from '../../../api/contract/payments.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import type { GatewayChoice } from '../../../api/demonstration/gateway/gatewayChoice.ts';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from '../../../api/demonstration/gateway/gatewaySimulator.ts';
import { signParameters } from '../../../api/payment/signParameters.ts';
import { OBLIGATION_DONG, waitForPayment } from './landDossier.ts';
import { MONDAY, no, openApi, receive, toClient, yes, type OpenApi } from './openApi.ts';

const GATEWAY = { merchant: 'SHOP1', secret: 'a-secret-of-both-sides' };
const LATER = '2026-11-23T09:20:00+07:00';

let api: OpenApi;
let program: Server;
let programUrl: string;
let simulator: GatewaySimulator;
/** How many reports had been told when the test began. */
let toldBefore: number;

beforeAll(async () => {
  simulator = await startGatewaySimulator({
    ...GATEWAY,
    now: () => api.services.runtime.now(),
    retryMs: 20,
    tellingsMax: 4,
    lateMs: 1500,
  });
  api = await openApi({ payment: simulator.setting });
  program = createAdaptorServer({ fetch: api.app.fetch }) as Server;
  programUrl = await listen(program);
});

beforeEach(() => {
  api.setNow(MONDAY);
  simulator.reportTo(`${programUrl}/api/payments/report`);
  toldBefore = simulator.tellings.length;
});

afterAll(async () => {
  await simulator.close();
  await stop(program);
  await api.end();
});

async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

type Tracked = Pick<DossierReceived, 'code' | 'trackingSecret'>;

function ask({ code, trackingSecret: secret }: Tracked): Promise<Response> {
  return api.nobody.post('/tracking/payments', { code, secret, language: 'vi' });
}

/** The applicant opens the gateway's page of the order and presses a button of it. */
async function press({ url }: OrderView, choice: GatewayChoice): Promise<Response> {
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const body = new URLSearchParams({ order: new URL(url).search.slice(1), choice });
  const address = url.split('?')[0] ?? '';
  return fetch(address, { method: 'POST', body, redirect: 'manual' });
}

async function payFor(dossier: Tracked, choice: GatewayChoice): Promise<void> {
  const answer = await press(await yes<OrderView>(ask(dossier)), choice);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/\/tracking\?vnp_/u);
}

const view = async (dossierId: string) =>
  yes<DossierView>((await api.as('tiepnhan.binhan')).get(`/dossiers/${dossierId}`));
const track = ({ code, trackingSecret: secret }: Tracked) =>
  yes<TrackingView>(api.nobody.post('/tracking', { code, secret }));
const answers = () => simulator.tellings.slice(toldBefore).map(({ answer }) => answer);

async function expectUntouched(dossierId: string): Promise<void> {
  const after = await view(dossierId);
  expect(after).toMatchObject({ status: 6, clock: 'paused' });
  expect(after.payments.map(({ status }) => status)).toEqual(['waiting']);
}

describe('an applicant who has to pay', () => {
  test('reads the sum, pays it, and the clock goes on with the officers seeing it', async () => {
    const dossier = await waitForPayment(api);
    const { dossierId } = dossier;
    const before = await track(dossier);
    expect(before).toMatchObject({ status: 6, clock: 'paused' });
    expect(before.fees).toEqual({
      lines: [
        {
          feeKey: 'obligation',
          name: 'Nghĩa vụ tài chính theo Thông báo của cơ quan thuế',
          amountDong: OBLIGATION_DONG,
          state: 'unpaid',
        },
      ],
      dueNowDong: OBLIGATION_DONG,
      dueWords: { vi: 'Hai mươi triệu đồng', en: 'Twenty million đồng' },
      canPayOnline: true,
    });

    await payFor(dossier, 'pay');

    expect(answers()).toEqual(['00']);
    const after = await view(dossierId);
    expect(after).toMatchObject({ status: 4, clock: 'running', waitingFor: [] });
    expect(after.fees).toMatchObject({ paidDong: OBLIGATION_DONG, dueNowDong: 0 });
    expect(after.payments).toMatchObject([
      { status: 'paid', channel: 'online', amountDong: OBLIGATION_DONG, askedBy: null },
    ]);
    expect(after.payments[0]?.transactionId).toMatch(/^\d{8}$/u);
    expect((await track(dossier)).fees).toMatchObject({
      lines: [{ state: 'paid' }],
      dueNowDong: 0,
      dueWords: null,
    });
    expect(await no(ask(dossier))).toMatchObject({ code: 'NOTHING_DUE', status: 409 });
  });

  test('has one order in two windows, and a new one when it has expired', async () => {
    const dossier = await receive(api);
    const first = await yes<OrderView>(ask(dossier));
    expect(first).toMatchObject({ amountDong: 100_000, expiresAt: '2026-11-23T09:15:00+07:00' });
    expect(await yes<OrderView>(ask(dossier))).toEqual(first);
    expect(first.url).not.toContain(dossier.trackingSecret);

    api.setNow(LATER);
    expect((await track(dossier)).fees?.lines).toMatchObject([{ state: 'unpaid' }]);
    const second = await yes<OrderView>(ask(dossier));
    expect(second.url).not.toBe(first.url);
    expect(await (await fetch(first.url)).text()).toContain('đã hết hạn');
  });

  test('must hold code and secret, and finds a gateway only where one is set up', async () => {
    const dossier = await receive(api);
    const wrong = await no(ask({ ...dossier, trackingSecret: 'AAAA-AAAA' }));
    expect(wrong).toMatchObject({ code: 'NOT_FOUND' });

    const bare = toClient(createApp({ ...api.services, gateway: null }), '');
    const { code, trackingSecret: secret } = dossier;
    const asked = bare.post('/tracking/payments', { code, secret, language: 'en' });
    expect(await no(asked)).toMatchObject({ code: 'GATEWAY_NOT_SET_UP', status: 409 });
    expect((await bare.get('/payments/report?vnp_Amount=1')).status).toBe(409);
  });

  test('who cancels can pay again', async () => {
    const dossier = await receive(api);
    await payFor(dossier, 'cancel');
    expect(answers()).toEqual(['00']);
    expect((await view(dossier.dossierId)).payments).toMatchObject([{ status: 'cancelled' }]);

    api.setNow('2026-11-23T09:01:00+07:00');
    await payFor(dossier, 'pay');
    expect((await view(dossier.dossierId)).payments).toMatchObject([
      { status: 'cancelled' },
      { status: 'paid' },
    ]);
  });
});

describe('a report of the gateway', () => {
  test('that comes twice has one effect', async () => {
    const dossier = await waitForPayment(api);
    await payFor(dossier, 'pay-twice');
    await simulator.settled();

    expect(answers()).toEqual(['00', '02']);
    const { payments, fees } = await view(dossier.dossierId);
    expect(payments).toHaveLength(1);
    expect(fees.paidDong).toBe(OBLIGATION_DONG);
  });

  test('that comes many times at once has one effect', async () => {
    const dossier = await waitForPayment(api);
    const { url } = await yes<OrderView>(ask(dossier));
    const report = reportOf(url, {});

    const told = await Promise.all(Array.from({ length: 8 }, () => tell(report)));

    expect(told.toSorted()).toEqual(['00', ...Array.from({ length: 7 }, () => '02')]);
    const history = await api.services.runtime.store.listDossierHistory(dossier.dossierId as never);
    expect(history.filter(({ type }) => type === 'payment-confirmed')).toHaveLength(1);
    expect(history.filter(({ type }) => type === 'message-received')).toHaveLength(1);
  });

  test('that comes after the counter took the money is money to give back', async () => {
    const dossier = await waitForPayment(api);
    const { dossierId } = dossier;
    const counter = await api.as('tiepnhan.binhan');
    await payFor(dossier, 'pay-late');
    api.setNow('2026-11-23T09:01:00+07:00');
    const taken = { feeKeys: ['obligation'], receiptNumber: 'BL7' };
    await yes(counter.post(`/dossiers/${dossierId}/payments`, taken));
    await simulator.settled();

    expect(answers()).toEqual(['00']);
    const { payments, fees } = await view(dossierId);
    expect(payments).toMatchObject([
      { status: 'to-refund', channel: 'online' },
      { status: 'paid', channel: 'counter', receiptNumber: 'BL7' },
    ]);
    expect(fees.paidDong).toBe(OBLIGATION_DONG);

    const path = `/dossiers/${dossierId}/payments/${payments[0]?.paymentId}/refund`;
    const refunded = await yes<DossierView>(counter.post(path, { receiptNumber: 'PC1' }));
    expect(refunded.payments[0]).toMatchObject({ status: 'refunded', receiptNumber: 'PC1' });
    const again = await no(counter.post(path, { receiptNumber: 'PC2' }));
    expect(again).toMatchObject({ code: 'PAYMENT_NOT_TO_REFUND' });
  });

  test('that comes after the dossier has ended is money to give back', async () => {
    const dossier = await receive(api);
    const counter = await api.as('tiepnhan.binhan');
    await payFor(dossier, 'pay-late');
    const withdrawn = await yes<DossierView>(
      counter.post(`/dossiers/${dossier.dossierId}/withdraw`, { reason: 'Không làm nữa' }),
    );
    await simulator.settled();

    expect(answers()).toEqual(['00']);
    const after = await view(dossier.dossierId);
    expect(after.payments).toMatchObject([{ status: 'to-refund' }]);
    expect(after).toMatchObject({ status: 7, finishedAt: withdrawn.finishedAt });
  });

  test('of an earlier order that was paid after all is money to give back', async () => {
    const dossier = await receive(api);
    const first = await yes<OrderView>(ask(dossier));
    api.setNow(LATER);
    await payFor(dossier, 'pay');

    expect(await tell(reportOf(first.url, { vnp_TransactionNo: '77' }))).toBe('00');
    expect((await view(dossier.dossierId)).payments).toMatchObject([
      { status: 'to-refund', transactionId: '77' },
      { status: 'paid' },
    ]);
  });

  test('of a second transaction for the same order is money to give back', async () => {
    const dossier = await receive(api);
    const { url } = await yes<OrderView>(ask(dossier));
    expect(await tell(reportOf(url, { vnp_TransactionNo: '71' }))).toBe('00');
    expect(await tell(reportOf(url, { vnp_TransactionNo: '72' }))).toBe('00');
    expect(await tell(reportOf(url, { vnp_TransactionNo: '72' }))).toBe('02');
    const failed = { vnp_TransactionNo: '0', vnp_ResponseCode: '24' };
    expect(await tell(reportOf(url, failed))).toBe('02');

    expect((await view(dossier.dossierId)).payments).toMatchObject([
      { status: 'paid', transactionId: '71' },
      { status: 'to-refund', transactionId: '72' },
    ]);
  });

  test('that is forged has no effect', async () => {
    const dossier = await waitForPayment(api);
    const { url } = await yes<OrderView>(ask(dossier));
    const report = reportOf(url, {});
    const altered = report.replace('vnp_TransactionNo=14422574', 'vnp_TransactionNo=14422575');

    expect(await tell(reportOf(url, {}, 'another-secret'))).toBe('97');
    expect(await tell(altered)).toBe('97');
    expect(await tell(report.replace(/&vnp_SecureHash=.*/u, ''))).toBe('97');
    expect(await tell(reportOf(url, { vnp_TmnCode: 'SHOP2' }))).toBe('97');
    expect(await tell(reportOf(url, { vnp_TxnRef: 'nothing' }))).toBe('01');
    await expectUntouched(dossier.dossierId);
  });

  test('with a wrong amount or currency has no effect, however often it is told', async () => {
    const dossier = await waitForPayment(api);
    await payFor(dossier, 'pay-wrong');
    await simulator.settled();
    expect(answers()).toEqual(['04', '04', '04', '04', '04']);

    const { url } = await yes<OrderView>(ask(dossier));
    expect(await tell(reportOf(url, { vnp_CurrCode: 'USD' }))).toBe('04');
    expect(await tell(reportOf(url, { vnp_Amount: '2000000001' }))).toBe('04');
    await expectUntouched(dossier.dossierId);
  });

  test('that finds the program away is told again until it is back', async () => {
    const dossier = await waitForPayment(api);
    const order = await yes<OrderView>(ask(dossier));
    const { port } = new URL(programUrl);
    await stop(program);
    const pressed = await press(order, 'pay');
    expect(pressed.status).toBe(303);
    program = createAdaptorServer({ fetch: api.app.fetch }) as Server;
    await listen(program, Number(port));
    await simulator.settled();

    expect(answers()[0]).toBeNull();
    expect(answers().at(-1)).toBe('00');
    expect(await view(dossier.dossierId)).toMatchObject({ status: 4, clock: 'running' });
  });

  test('whose answer is lost on the way is told again, with no second effect', async () => {
    const dossier = await waitForPayment(api);
    let lost = 0;
    const between = createServer((request, response) => {
      void fetch(`${programUrl}${request.url}`).then(async (answer) => {
        if (lost === 0) {
          lost += 1;
          response.destroy();
          return;
        }
        response.end(await answer.text());
      });
    });
    simulator.reportTo(`${await listen(between)}/api/payments/report`);

    await payFor(dossier, 'pay');
    await simulator.settled();

    expect(answers()).toEqual([null, '02']);
    const after = await view(dossier.dossierId);
    expect(after.payments).toMatchObject([{ status: 'paid' }]);
    expect(after).toMatchObject({ status: 4, clock: 'running' });
    await stop(between);
  });
});

/** What the gateway would report of an order, signed. */
function reportOf(
  url: string,
  differs: { readonly [name: string]: string },
  secret = GATEWAY.secret,
): string {
  const order = new URL(url).searchParams;
  return signParameters(
    {
      vnp_Amount: order.get('vnp_Amount') ?? '',
      vnp_ResponseCode: '00',
      vnp_TmnCode: GATEWAY.merchant,
      vnp_TransactionNo: '14422574',
      vnp_TransactionStatus: '00',
      vnp_TxnRef: order.get('vnp_TxnRef') ?? '',
      ...differs,
    },
    secret,
  );
}

async function tell(report: string): Promise<string> {
  const response = await fetch(`${programUrl}/api/payments/report?${report}`);
  const { RspCode } = (await response.json()) as { readonly RspCode: string };
  return RspCode;
}
