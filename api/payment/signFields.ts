import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Parameters } from './paymentGateway.ts';
import { SIGNATURE } from './signParameters.ts';

/** The fields of a question, in the order in which they are signed. */
export const QUESTION_FIELDS = [
  'vnp_RequestId',
  'vnp_Version',
  'vnp_Command',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_TransactionDate',
  'vnp_CreateDate',
  'vnp_IpAddr',
  'vnp_OrderInfo',
] as const;

/** The fields of its answer, in the order in which they are signed. */
export const ANSWER_FIELDS = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
  'vnp_PromotionCode',
  'vnp_PromotionAmount',
] as const;

type Fields = readonly string[];

/**
 * The values with their signature: HMAC-SHA512 in hexadecimal over the named fields in their order,
 * a bar between two, a missing one as nothing. Questions are signed so, orders and reports by
 * signParameters.
 */
export function signFields(values: Parameters, fields: Fields, secret: string): Parameters {
  return { ...values, [SIGNATURE]: signatureOf(values, fields, secret) };
}

/** Whether the fields were signed with the secret, compared in constant time. */
export function areFieldsSigned(values: Parameters, fields: Fields, secret: string): boolean {
  const given = Buffer.from((values[SIGNATURE] ?? '').toLowerCase());
  const expected = Buffer.from(signatureOf(values, fields, secret));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signatureOf(values: Parameters, fields: Fields, secret: string): string {
  const text = fields.map((name) => values[name] ?? '').join('|');
  return createHmac('sha512', secret).update(text, 'utf8').digest('hex');
}
