import type { Dossier } from '../../engine/model/dossier.ts';
import type { Payment } from '../../engine/model/payment.ts';
import type { PaymentQuery } from '../../engine/model/paymentQuery.ts';
import type { AwaitedPayment } from '../contract/payments.ts';
import type { Text } from '../contract/primitives.ts';
import { textOf } from '../texts/fillText.ts';
import { toMoment } from './moment.ts';

/** A payment that the gateway has not told of, with what is known of asking it. */
export function presentAwaitedPayment(
  { paymentId, lines, amountDong, askedAt }: Payment,
  query: PaymentQuery,
  { dossierId, code, applicant }: Dossier,
): AwaitedPayment {
  const isFailed = query.status === 'failed';
  return {
    paymentId,
    dossierId,
    dossierCode: code,
    applicantName: applicant.name,
    names: lines.map(({ name }) => name),
    amountDong,
    askedAt: toMoment(askedAt),
    isFailed,
    attempts: query.attempts,
    nextAttemptAt: isFailed ? null : toMoment(query.nextAttemptAt),
    lastAnswer: lastAnswerOf(query),
  };
}

function lastAnswerOf({ lastFinding, lastError }: PaymentQuery): Text {
  return textOf('gatewayAnswers', lastFinding ?? 'not-asked', { detail: lastError ?? '' });
}
