import type { HistoryType } from '../../model/history.ts';
import type { Variables } from '../../model/json.ts';
import { PAYMENT_MESSAGE, type Payment } from '../../model/payment.ts';
import type { PaymentQuery } from '../../model/paymentQuery.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import type { PaymentAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { finishDraft, type LoadedDossier } from '../planDossierCommand.ts';
import { planMessage, planOccurrences } from '../planOccurrences.ts';
import type { Attempt } from '../runAttempts.ts';
import { accountOf } from './accountOf.ts';
import type { LoadedAccount } from './loadAccount.ts';

/** What becomes of a payment, and what the history says of it. */
export type PaymentStep = {
  readonly type: HistoryType;
  /** As it is after the command. */
  readonly payment: Payment;
  /** Other payments that end with it. */
  readonly others?: readonly Payment[];
  /** What becomes of asking the gateway about it. */
  readonly queries?: readonly PaymentQuery[];
  /** What the waiting step is told beside amount, day and number. */
  readonly variables?: Variables;
};

/**
 * The change that writes a payment. When it leaves nothing due, a step that waits for the payment
 * gets its message and the process goes on; without one, nothing is kept for later.
 *
 * Refuses: CALENDAR_TOO_SHORT.
 */
export function planPayment(
  { loaded, payments: before }: LoadedAccount,
  { type, payment, others = [], queries = [], variables = {} }: PaymentStep,
): Result<Attempt<PaymentAnswer>, Refusal> {
  const { situation, draft, context } = loaded;
  const { dossier, instances } = situation;
  const { paymentId, amountDong, reason } = payment;
  const facts = { amountDong, reason, reference: referenceOf(payment) };
  const { instanceId } = dossier;
  const noted = { instanceId, type, event: null, elementId: null, causeId: paymentId, facts };
  const planned = planOccurrences(draft, noted, context);
  if (!planned.ok) return planned;
  const written = [...others, payment];
  const payments = [...before.filter((it) => !written.some((one) => isSame(one, it))), ...written];
  const { fees } = context.version.version;
  const after = accountOf({ dossier, instances, fees, payments, at: context.at });
  const isSettling = payment.status === 'paid' || payment.status === 'waived';
  if (isSettling && after.dueNowDong === 0) {
    const told = tellWaitingStep(loaded, { ...settledBy(payment, payments), ...variables });
    if (!told.ok) return told;
  }
  const finished = finishDraft(loaded);
  if (!finished.ok) return finished;
  const { change, answer, events } = finished.value;
  return accept({
    change: { ...change, payments: written, paymentQueries: queries },
    answer: { ...answer, paymentId, paymentStatus: payment.status },
    events,
  });
}

/** A message that nobody waits for would be kept and end a later wait for other money. */
function tellWaitingStep(
  { situation, draft, context }: LoadedDossier,
  variables: Variables,
): Result<null, Refusal> {
  const wait = situation.waits.find(
    ({ kind, eventName }) => kind === 'message' && eventName === PAYMENT_MESSAGE,
  );
  if (wait === undefined) return accept(null);
  const { correlationValue } = wait;
  const message = { messageName: PAYMENT_MESSAGE, correlationValue, targetId: null, variables };
  return planMessage(draft, message, context);
}

/** Of the fees of this payment, all that has been paid; the names that the drawings read. */
function settledBy(payment: Payment, payments: readonly Payment[]): Variables {
  const keys = new Set(payment.lines.map(({ feeKey }) => feeKey));
  const paid = payments.filter(({ status }) => status === 'paid').flatMap(({ lines }) => lines);
  const paidDong = paid
    .filter(({ feeKey }) => keys.has(feeKey))
    .reduce((total, { amountDong }) => total + amountDong, 0);
  return {
    paidDong,
    paidOn: localDay(payment.paidAt ?? payment.askedAt),
    receiptNumber: referenceOf(payment),
  };
}

/** What the one who paid can show: the receipt of the counter, or the gateway's transaction. */
function referenceOf({ receiptNumber, transactionId }: Payment): string {
  return receiptNumber ?? transactionId ?? '';
}

function isSame(one: Payment, other: Payment): boolean {
  return one.paymentId === other.paymentId;
}
