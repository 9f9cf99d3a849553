import { SYSTEM } from '../../model/command.ts';
import type { Payment } from '../../model/payment.ts';
import type { PaymentQuery } from '../../model/paymentQuery.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import { runAttempts, type Attempt, type Given } from '../runAttempts.ts';
import type { Runtime } from '../runtime.ts';
import type { FeeAccount } from './feeAccount.ts';
import type { GatewayNotice } from './gatewayNotice.ts';
import { loadAccount, type LoadedAccount } from './loadAccount.ts';
import { planPayment, type PaymentStep } from './planPayment.ts';

/** What became of it; `repeated`: it was told before, nothing was written. */
export type GatewayAnswer = { readonly outcome: 'recorded' | 'repeated' };

/**
 * Records what the gateway tells, once, however often it is told and however late.
 *
 * Money for what is not due any more (taken at the counter meanwhile, or the dossier is over) is
 * kept as money to refund. A failure never undoes a payment. Durable when it resolves to `ok`.
 * Refuses: PAYMENT_NOT_FOUND, PAYMENT_AMOUNT_DIFFERS, INSTANCE_BUSY, CALENDAR_TOO_SHORT.
 */
export function receivePayment(
  runtime: Runtime,
  notice: GatewayNotice,
): Promise<Result<GatewayAnswer, Refusal>> {
  return runAttempts<GatewayAnswer, Refusal>(runtime, async () => {
    const { paymentId, amountDong, currency } = notice;
    const asked = await runtime.store.findPayment(paymentId);
    if (asked === null || asked.channel !== 'online') {
      return refuse({ code: 'PAYMENT_NOT_FOUND', paymentId });
    }
    if (amountDong !== asked.amountDong || currency !== 'VND') {
      const { amountDong: dueDong } = asked;
      return refuse({ code: 'PAYMENT_AMOUNT_DIFFERS', dueDong, givenDong: amountDong });
    }
    const found = await loadAccount(runtime, asked.dossierId, SYSTEM);
    const query = await runtime.store.findPaymentQuery(paymentId);
    return found.ok ? planNotice(found.value, notice, query === null ? [] : [query]) : found;
  });
}

function planNotice(
  found: LoadedAccount,
  notice: GatewayNotice,
  asking: readonly PaymentQuery[],
): Result<Attempt<GatewayAnswer> | Given<GatewayAnswer>, Refusal> {
  const step = stepOf(found, notice);
  if (step === null) return accept({ change: null, answer: { outcome: 'repeated' } });
  // The gateway has told: it is asked no more.
  const told = { status: 'settled', lastFinding: null, lastError: null } as const;
  const queries = asking.map((it) => ({ ...it, ...told }));
  const planned = planPayment(found, { ...step, queries });
  return planned.ok ? accept({ ...planned.value, answer: { outcome: 'recorded' } }) : planned;
}

/** Null: nothing new is told. */
function stepOf(
  { loaded, payments, account }: LoadedAccount,
  { paymentId, transactionId, isPaid }: GatewayNotice,
): PaymentStep | null {
  const asked = payments.find((it) => it.paymentId === paymentId);
  if (asked === undefined || payments.some((it) => it.transactionId === transactionId)) return null;
  const isOpen = asked.status === 'waiting' || asked.status === 'cancelled';
  if (!isPaid) {
    if (asked.status !== 'waiting') return null;
    return { type: 'payment-cancelled', payment: { ...asked, status: 'cancelled' } };
  }
  const paid = { transactionId, paidAt: loaded.context.at };
  // The same payment made twice: what was paid first stands, the other money has its own line.
  if (!isOpen) {
    const second = { ...asked, ...paid, paymentId: `${paymentId}x${transactionId}` };
    return { type: 'payment-to-refund', payment: { ...second, status: 'to-refund' } };
  }
  return isStillDue(asked, account)
    ? { type: 'payment-confirmed', payment: { ...asked, ...paid, status: 'paid' } }
    : { type: 'payment-to-refund', payment: { ...asked, ...paid, status: 'to-refund' } };
}

function isStillDue({ lines }: Payment, account: FeeAccount): boolean {
  return lines.every(({ feeKey, amountDong }) =>
    account.lines.some((it) => it.feeKey === feeKey && it.dueDong >= amountDong),
  );
}
