import type { Dossier } from '../../engine/model/dossier.ts';
import type { Payment } from '../../engine/model/payment.ts';
import { NOT_KNOWN_YET, type PaymentQuery } from '../../engine/model/paymentQuery.ts';
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

function lastAnswerOf({ attempts, lastError }: PaymentQuery): Text {
  if (attempts === 0) return textOf('gatewayAnswers', 'notAsked');
  if (lastError === NOT_KNOWN_YET) return textOf('gatewayAnswers', 'unknown');
  if (lastError === 'PAYMENT_AMOUNT_DIFFERS') return textOf('gatewayAnswers', 'otherAmount');
  return textOf('gatewayAnswers', 'notSaid', { detail: lastError ?? '' });
}
