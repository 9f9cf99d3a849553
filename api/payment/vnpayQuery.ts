import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../engine/model/time.ts';
import type {
  AskGateway,
  GatewayQuestion,
  GatewayState,
} from '../../engine/run/payments/askGateway.ts';
import { gatewayMoment } from './gatewayMoment.ts';
import type { Parameters } from './paymentGateway.ts';
import type { PaymentSetting } from './paymentSetting.ts';
import { ANSWER_FIELDS, areFieldsSigned, QUESTION_FIELDS, signFields } from './signFields.ts';

const TIMEOUT_MS = 10_000;
const UNDERSTOOD = '00';
const NOT_FOUND = '91';
const PAYMENT = '01';
const PAID = '00';
/** The gateway or the bank refused it. */
const NOT_MADE = new Set(['02', '09']);

/** Numbers are written with and without quotes; they are signed as they read. */
const AnswerSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null()]).transform((value) => String(value ?? '')),
);

/**
 * Asks by the `querydr` of VNPAY 2.1.0: a POST of one JSON object, whose answer is signed as well.
 * Redirects are not followed. An answer that is not signed, or of another order, is none.
 */
export function vnpayQuery(setting: PaymentSetting, now: () => Instant): AskGateway | null {
  const { queryUrl, secret } = setting;
  if (queryUrl === null) return null;
  return async (asked) => {
    const response = await fetch(queryUrl, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(questionOf(asked, setting, now())),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return unanswered(`HTTP ${response.status}`);
    }
    const answer = AnswerSchema.safeParse(await response.json());
    if (!answer.success || !areFieldsSigned(answer.data, ANSWER_FIELDS, secret)) {
      return unanswered('The answer is not signed.');
    }
    return stateOf(answer.data, asked, setting);
  };
}

function questionOf(
  { paymentId, askedAt }: GatewayQuestion,
  { merchant, secret }: PaymentSetting,
  at: Instant,
): Parameters {
  const values = {
    vnp_RequestId: randomUUID().replaceAll('-', ''),
    vnp_Version: '2.1.0',
    vnp_Command: 'querydr',
    vnp_TmnCode: merchant,
    vnp_TxnRef: paymentId,
    vnp_TransactionDate: gatewayMoment(askedAt),
    vnp_CreateDate: gatewayMoment(at),
    // Of the program; the gateway knows where the question comes from.
    vnp_IpAddr: '127.0.0.1',
    vnp_OrderInfo: `Truy van ${paymentId}`,
  };
  return signFields(values, QUESTION_FIELDS, secret);
}

function stateOf(
  answer: Parameters,
  { paymentId }: GatewayQuestion,
  { merchant }: PaymentSetting,
): GatewayState {
  const read = (name: string): string => answer[name] ?? '';
  const code = read('vnp_ResponseCode');
  const isOurs = read('vnp_TmnCode') === merchant && read('vnp_TxnRef') === paymentId;
  if (!isOurs) return unanswered('The answer is of another order.');
  if (code === NOT_FOUND) return { kind: 'unknown' };
  return code === UNDERSTOOD ? madeOf(paymentId, read) : unanswered(`vnp_ResponseCode ${code}`);
}

function madeOf(paymentId: string, read: (name: string) => string): GatewayState {
  const hundredths = read('vnp_Amount');
  const transactionId = read('vnp_TransactionNo');
  if (!/^\d{1,15}$/u.test(hundredths) || transactionId === '') {
    return unanswered('The answer cannot be read.');
  }
  const status = read('vnp_TransactionStatus');
  const isPaid = status === PAID;
  const isPayment = (read('vnp_TransactionType') || PAYMENT) === PAYMENT;
  if (!isPayment || !(isPaid || NOT_MADE.has(status))) {
    return { kind: 'open', reason: `vnp_TransactionStatus ${status}` };
  }
  const amountDong = Number(hundredths) / 100;
  return {
    kind: 'told',
    notice: { paymentId, transactionId, amountDong, currency: 'VND', isPaid },
  };
}

function unanswered(reason: string): GatewayState {
  return { kind: 'unanswered', reason };
}
