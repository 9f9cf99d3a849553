import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Parameters } from '../../../../api/payment/paymentGateway.ts';
import { vnpayQuery } from '../../../../api/payment/vnpayQuery.ts';
import { openQueryServer, type QueryServer } from '../../../support/queryServer.ts';

const SECRET = 'a-secret-of-both-sides';
const ASKED = { paymentId: 'PAY1', askedAt: Date.parse('2026-11-23T08:59:07+07:00') };
const NOW = Date.parse('2026-11-23T09:04:08+07:00');

const ANSWER: Parameters = {
  vnp_ResponseId: 'r1',
  vnp_Command: 'querydr',
  vnp_ResponseCode: '00',
  vnp_Message: 'Success',
  vnp_TmnCode: 'SHOP1',
  vnp_TxnRef: 'PAY1',
  vnp_Amount: '7500000',
  vnp_BankCode: 'NCB',
  vnp_PayDate: '20261123090001',
  vnp_TransactionNo: '14422574',
  vnp_TransactionType: '01',
  vnp_TransactionStatus: '00',
  vnp_OrderInfo: 'Nop phi',
  vnp_PromotionCode: '',
  vnp_PromotionAmount: '',
};

let server: QueryServer;
beforeAll(async () => {
  server = await openQueryServer();
});
afterAll(() => server.close());

const hmac = (text: string) => createHmac('sha512', SECRET).update(text).digest('hex');

/** The answer as the gateway signs it: its values in this order, a bar between two. */
function signed(differs: Parameters = {}): Parameters {
  const answer = { ...ANSWER, ...differs };
  return { ...answer, vnp_SecureHash: hmac(Object.values(answer).join('|')) };
}

async function ask(answer: unknown, status = 200) {
  server.answer(status, answer);
  const setting = { url: '', queryUrl: server.url, merchant: 'SHOP1', secret: SECRET };
  return vnpayQuery(setting, () => NOW)?.(ASKED);
}

describe('a question to the gateway', () => {
  test('names the order and its moment, signed over its fields in their order', async () => {
    await ask(signed());

    const asked = JSON.parse(server.bodies.at(-1) ?? '') as Parameters;
    const { vnp_RequestId: id } = asked;
    expect(id).toMatch(/^[0-9a-f]{32}$/u);
    expect(asked).toEqual({
      vnp_RequestId: id,
      vnp_Version: '2.1.0',
      vnp_Command: 'querydr',
      vnp_TmnCode: 'SHOP1',
      vnp_TxnRef: 'PAY1',
      vnp_TransactionDate: '20261123085907',
      vnp_CreateDate: '20261123090408',
      vnp_IpAddr: '127.0.0.1',
      vnp_OrderInfo: 'Truy van PAY1',
      vnp_SecureHash: hmac(
        `${id}|2.1.0|querydr|SHOP1|PAY1|20261123085907|20261123090408|127.0.0.1|Truy van PAY1`,
      ),
    });
    expect(server.bodies.at(-1)).not.toContain(SECRET);
  });

  test('is not asked where no address is set up', () => {
    const setting = { url: '', queryUrl: null, merchant: 'SHOP1', secret: SECRET };
    expect(vnpayQuery(setting, () => NOW)).toBeNull();
  });
});

describe('what the gateway says', () => {
  const told = { paymentId: 'PAY1', transactionId: '14422574', amountDong: 75_000 };

  test.each([
    ['00', { kind: 'told', notice: { ...told, currency: 'VND', isPaid: true } }],
    ['02', { kind: 'told', notice: { ...told, currency: 'VND', isPaid: false } }],
    ['09', { kind: 'told', notice: { ...told, currency: 'VND', isPaid: false } }],
    ['01', { kind: 'open', reason: 'vnp_TransactionStatus 01' }],
    ['07', { kind: 'open', reason: 'vnp_TransactionStatus 07' }],
  ])('with status %s', async (vnp_TransactionStatus, state) => {
    expect(await ask(signed({ vnp_TransactionStatus }))).toEqual(state);
  });

  test('with numbers that are written without quotes', async () => {
    expect(await ask({ ...signed(), vnp_Amount: 7_500_000 })).toMatchObject({ kind: 'told' });
  });

  test('of an order that nobody has begun', async () => {
    expect(await ask(signed({ vnp_ResponseCode: '91' }))).toEqual({ kind: 'unknown' });
  });

  test.each<[string, unknown, number?]>([
    ['is altered', { ...signed(), vnp_Amount: '1' }],
    ['is not signed', ANSWER],
    ['is of another order', signed({ vnp_TxnRef: 'PAY2' })],
    ['is of another merchant', signed({ vnp_TmnCode: 'SHOP2' })],
    ['refuses the question', signed({ vnp_ResponseCode: '94' })],
    ['has no amount', signed({ vnp_Amount: 'much' })],
    ['is a list', []],
    ['is an error', signed(), 500],
    ['leads elsewhere', signed(), 302],
  ])('counts as none when it %s', async (_how, answer, status) => {
    expect(await ask(answer, status)).toMatchObject({ kind: 'unanswered' });
  });
});
