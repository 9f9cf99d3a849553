import type { RefundPayment } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse, type Result } from '../../model/result.ts';
import type { PaymentAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { loadAccount } from './loadAccount.ts';
import { planPayment } from './planPayment.ts';

/**
 * Notes that money which came too late or twice was given back.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, PAYMENT_NOT_FOUND,
 * PAYMENT_NOT_TO_REFUND.
 */
export function refundPayment(
  runtime: Runtime,
  command: RefundPayment,
): Promise<Result<PaymentAnswer, Refusal>> {
  const { commandId, actor, dossierId, paymentId, receiptNumber } = command;
  const head = { commandId, command: 'refundPayment', personId: actor.personId };
  return runCommand<PaymentAnswer>(runtime, head, async () => {
    const found = await loadAccount(runtime, dossierId, actor);
    if (!found.ok) return found;
    const payment = found.value.payments.find((it) => it.paymentId === paymentId);
    if (payment === undefined) return refuse({ code: 'PAYMENT_NOT_FOUND', paymentId });
    if (payment.status !== 'to-refund') return refuse({ code: 'PAYMENT_NOT_TO_REFUND', paymentId });
    return planPayment(found.value, {
      type: 'payment-refunded',
      payment: { ...payment, status: 'refunded', receiptNumber },
    });
  });
}
