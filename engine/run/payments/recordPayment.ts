import type { RecordPayment } from '../../model/command.ts';
import type { Payment } from '../../model/payment.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse, type Result } from '../../model/result.ts';
import type { PaymentAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { loadAccount } from './loadAccount.ts';
import { newPayment } from './newPayment.ts';
import { planPayment } from './planPayment.ts';

/**
 * Records money taken at the counter, each fee in full. What was asked for online of the same
 * dossier is given up; if it is paid all the same, it comes back as money to refund.
 *
 * A variable `paidDong` must be the sum that is recorded. Durable when it resolves to `ok`.
 * Refuses: DOSSIER_NOT_FOUND, NOTHING_DUE, PAYMENT_AMOUNT_DIFFERS, CALENDAR_TOO_SHORT.
 */
export function recordPayment(
  runtime: Runtime,
  command: RecordPayment,
): Promise<Result<PaymentAnswer, Refusal>> {
  const { commandId, actor, dossierId, feeKeys, receiptNumber, variables } = command;
  const head = { commandId, command: 'recordPayment', personId: actor.personId };
  return runCommand<PaymentAnswer>(runtime, head, async () => {
    const found = await loadAccount(runtime, dossierId, actor);
    if (!found.ok) return found;
    const { loaded, account, payments } = found.value;
    const lines = account.lines.filter(
      ({ feeKey, dueDong, isDueNow }) => dueDong > 0 && (feeKeys?.includes(feeKey) ?? isDueNow),
    );
    if (lines.length === 0) return refuse({ code: 'NOTHING_DUE', dossierId });
    const payment = newPayment(loaded, lines, {
      channel: 'counter',
      status: 'paid',
      paidAt: loaded.context.at,
      receiptNumber,
    });
    const { amountDong } = payment;
    const said = variables['paidDong'];
    if (typeof said === 'number' && said !== amountDong) {
      return refuse({ code: 'PAYMENT_AMOUNT_DIFFERS', dueDong: amountDong, givenDong: said });
    }
    const others = payments.filter(({ status }) => status === 'waiting').map(givenUp);
    return planPayment(found.value, { type: 'payment-recorded', payment, others, variables });
  });
}

function givenUp(payment: Payment): Payment {
  return { ...payment, status: 'cancelled' };
}
