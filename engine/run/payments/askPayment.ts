import { SYSTEM } from '../../model/command.ts';
import type { DossierId } from '../../model/ids.ts';
import type { Payment } from '../../model/payment.ts';
import { PAYMENT_QUERY_MS, type PaymentQuery } from '../../model/paymentQuery.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { PaymentAnswer } from '../answers.ts';
import { runAttempts } from '../runAttempts.ts';
import type { Runtime } from '../runtime.ts';
import { isWaitingAt, type AccountLine } from './feeAccount.ts';
import { loadAccount } from './loadAccount.ts';
import { newPayment } from './newPayment.ts';
import { planPayment } from './planPayment.ts';

/**
 * Opens a payment of all that is due now, for the applicant to make online. One that is still open
 * for the same amounts is given again, so that two windows lead to one payment. The gateway is
 * asked about it when no report has come.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, NOTHING_DUE, INSTANCE_BUSY.
 */
export function askPayment(
  runtime: Runtime,
  dossierId: DossierId,
): Promise<Result<PaymentAnswer, Refusal>> {
  return runAttempts<PaymentAnswer, Refusal>(runtime, async () => {
    const found = await loadAccount(runtime, dossierId, SYSTEM);
    if (!found.ok) return found;
    const { loaded, account, payments } = found.value;
    const lines = account.lines.filter(({ isDueNow }) => isDueNow);
    if (lines.length === 0) return refuse({ code: 'NOTHING_DUE', dossierId });
    const open = payments.find((it) => isWaitingAt(it, loaded.context.at) && isOf(it, lines));
    if (open !== undefined) return accept({ change: null, answer: answerOf(open, loaded) });
    const payment = newPayment(loaded, lines, { channel: 'online', status: 'waiting' });
    return planPayment(found.value, {
      type: 'payment-asked',
      payment,
      queries: [newQuery(payment)],
    });
  });
}

function newQuery({ paymentId, askedAt }: Payment): PaymentQuery {
  return {
    paymentId,
    status: 'pending',
    attempts: 0,
    nextAttemptAt: askedAt + PAYMENT_QUERY_MS,
    lastFinding: null,
    lastError: null,
  };
}

function isOf({ lines: asked }: Payment, lines: readonly AccountLine[]): boolean {
  return (
    asked.length === lines.length &&
    lines.every(({ feeKey, dueDong }) =>
      asked.some((it) => it.feeKey === feeKey && it.amountDong === dueDong),
    )
  );
}

function answerOf(
  { paymentId, status }: Payment,
  { situation: { dossier } }: Parameters<typeof newPayment>[0],
): PaymentAnswer {
  return {
    dossierId: dossier.dossierId,
    dossierRevision: dossier.revision,
    dossierStatus: dossier.status,
    openedTaskIds: [],
    paymentId,
    paymentStatus: status,
  };
}
