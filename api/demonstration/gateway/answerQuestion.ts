import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Parameters } from '../../payment/paymentGateway.ts';
import type { PaymentSetting } from '../../payment/paymentSetting.ts';
import {
  ANSWER_FIELDS,
  areFieldsSigned,
  QUESTION_FIELDS,
  signFields,
} from '../../payment/signFields.ts';

const QuestionSchema = z.record(z.string(), z.string());

/** What a real gateway answers when it is asked what became of an order; `made`: by reference. */
export function answerQuestion(
  question: unknown,
  made: ReadonlyMap<string, Parameters>,
  { merchant, secret }: Pick<PaymentSetting, 'merchant' | 'secret'>,
): Parameters {
  const asked = QuestionSchema.safeParse(question);
  const isOurs = asked.success && areFieldsSigned(asked.data, QUESTION_FIELDS, secret);
  if (!isOurs || asked.data['vnp_TmnCode'] !== merchant) {
    return { vnp_ResponseCode: '97', vnp_Message: 'Invalid signature' };
  }
  const reference = asked.data['vnp_TxnRef'] ?? '';
  const report = made.get(reference);
  const head = {
    vnp_ResponseId: randomUUID().replaceAll('-', ''),
    vnp_Command: 'querydr',
    vnp_TmnCode: merchant,
    vnp_TxnRef: reference,
  };
  const found =
    report === undefined
      ? { vnp_ResponseCode: '91', vnp_Message: 'Transaction not found' }
      : { vnp_ResponseCode: '00', vnp_Message: 'Success', ...stateOf(report) };
  return signFields({ ...head, ...found }, ANSWER_FIELDS, secret);
}

function stateOf(report: Parameters): Parameters {
  const named = [
    'vnp_Amount',
    'vnp_BankCode',
    'vnp_PayDate',
    'vnp_TransactionNo',
    'vnp_TransactionStatus',
    'vnp_OrderInfo',
  ];
  const told = Object.fromEntries(named.map((name) => [name, report[name] ?? '']));
  return { ...told, vnp_TransactionType: '01' };
}
