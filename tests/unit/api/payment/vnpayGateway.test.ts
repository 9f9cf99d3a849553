import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../../api/payment/paymentGateway.ts';
import { isSigned, signParameters } from '../../../../api/payment/signParameters.ts';
import { vnpayGateway } from '../../../../api/payment/vnpayGateway.ts';

const SECRET = 'a-secret-of-both-sides';
const SETTING = {
  url: 'https://gateway.example/pay',
  queryUrl: null,
  merchant: 'SHOP1',
  secret: SECRET,
};
const gateway = vnpayGateway(SETTING);

const ORDER = {
  paymentId: 'PAY1',
  amountDong: 75_000,
  about: 'Nop phi ho so H99.21.01-261123-0001',
  askedAt: Date.parse('2026-11-23T08:59:07+07:00'),
  expiresAt: Date.parse('2026-11-23T09:14:07+07:00'),
  returnUrl: 'https://motcua.example/tracking',
  clientAddress: '127.0.0.1',
  language: 'vi',
} as const;

const REPORT: Parameters = {
  vnp_Amount: '7500000',
  vnp_BankCode: 'NCB',
  vnp_OrderInfo: 'Nop phi',
  vnp_ResponseCode: '00',
  vnp_TmnCode: 'SHOP1',
  vnp_TransactionNo: '14422574',
  vnp_TransactionStatus: '00',
  vnp_TxnRef: 'PAY1',
};

function signed(report: Parameters, secret = SECRET): Parameters {
  return Object.fromEntries(new URLSearchParams(signParameters(report, secret)));
}

describe('the address to pay at', () => {
  test('holds amount in hundredths, moments of Vietnam, and the signature of it all', () => {
    const address = gateway.addressFor(ORDER);
    const signedText =
      'vnp_Amount=7500000&vnp_Command=pay&vnp_CreateDate=20261123085907&vnp_CurrCode=VND' +
      '&vnp_ExpireDate=20261123091407&vnp_IpAddr=127.0.0.1&vnp_Locale=vn' +
      '&vnp_OrderInfo=Nop+phi+ho+so+H99.21.01-261123-0001&vnp_OrderType=other' +
      '&vnp_ReturnUrl=https%3A%2F%2Fmotcua.example%2Ftracking&vnp_TmnCode=SHOP1' +
      '&vnp_TxnRef=PAY1&vnp_Version=2.1.0';
    const signature = createHmac('sha512', SECRET).update(signedText).digest('hex');

    expect(address).toBe(`${SETTING.url}?${signedText}&vnp_SecureHash=${signature}`);
    expect(gateway.addressFor(ORDER)).toBe(address);
  });
});

describe('a report', () => {
  test('is read when its signature holds, in capitals too', () => {
    const notice = {
      paymentId: 'PAY1',
      transactionId: '14422574',
      amountDong: 75_000,
      currency: 'VND',
      isPaid: true,
    };
    const report = signed(REPORT);
    expect(gateway.readNotice(report)).toEqual(notice);
    const { vnp_SecureHash = '' } = report;
    const loud = { ...report, vnp_SecureHash: vnp_SecureHash.toUpperCase() };
    expect(gateway.readNotice({ ...loud, vnp_SecureHashType: 'HMACSHA512' })).toEqual(notice);
  });

  test.each<[string, Parameters]>([
    ['of another secret', signed(REPORT, 'another')],
    ['without a signature', REPORT],
    ['with an empty signature', { ...REPORT, vnp_SecureHash: '' }],
    ['for another merchant', signed({ ...REPORT, vnp_TmnCode: 'SHOP2' })],
    ['with another amount', { ...signed(REPORT), vnp_Amount: '7500100' }],
    ['with something added', { ...signed(REPORT), vnp_Extra: '1' }],
    ['without a reference', signed({ ...REPORT, vnp_TxnRef: '' })],
    ['without an amount', signed({ ...REPORT, vnp_Amount: '7e6' })],
  ])('%s is not read', (_name, report) => {
    expect(gateway.readNotice(report)).toBeNull();
  });

  test.each<[string, Parameters]>([
    ['the customer cancelled', { vnp_ResponseCode: '24' }],
    ['the transaction is suspected', { vnp_TransactionStatus: '07' }],
  ])('%s: nothing was paid', (_name, differs) => {
    expect(gateway.readNotice(signed({ ...REPORT, ...differs }))?.isPaid).toBe(false);
  });

  test('a currency that is named is told', () => {
    const dollars = signed({ ...REPORT, vnp_CurrCode: 'USD' });
    expect(gateway.readNotice(dollars)?.currency).toBe('USD');
  });
});

test('whatever is signed holds, and no value can be changed', () => {
  const name = fc.stringMatching(/^vnp_[A-Z][a-z]{2,8}$/u);
  const given = fc.dictionary(name, fc.string({ minLength: 1, unit: 'binary' }), { minKeys: 1 });
  fc.assert(
    fc.property(given, fc.nat(), (parameters, chosen) => {
      const report = signed(parameters);
      expect(isSigned(report, SECRET)).toBe(true);
      const names = Object.keys(parameters);
      const changed = names[chosen % names.length] ?? '';
      expect(isSigned({ ...report, [changed]: `${parameters[changed]}x` }, SECRET)).toBe(false);
    }),
  );
});
