import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import { PAYMENT_MESSAGE, PAYMENT_OPEN_MS, type Payment } from '../../../engine/model/payment.ts';
import type { SeenDossier } from '../look.ts';
import type { World } from '../world.ts';
import { feesOf, mostOwed } from './feesOwed.ts';
import type { Invariant } from './invariant.ts';

type Status = Payment['status'];

const AFTER: { readonly [from in Status]: readonly Status[] } = {
  waiting: ['paid', 'cancelled', 'to-refund'],
  cancelled: ['paid', 'to-refund'],
  'to-refund': ['refunded'],
  paid: [],
  waived: [],
  refunded: [],
};

/**
 * X6: money that came to the gateway and was confirmed stands in one payment, once, however often
 * it was told; nothing that did not come stands in any. What is paid never exceeds what is owed:
 * more of it is named as money to give back. A payment goes one way, never changes otherwise, and
 * the history tells of each step of it; an order stands open once. A payment that leaves nothing
 * due ends the wait for it.
 */
export function paymentsAreCreditedOnce(): Invariant {
  const known = new Map<string, Payment>();
  return {
    name: 'X6 payments are credited once',
    onDossier: async (seen, world) => {
      const payments = await world.bareStore.listPayments(seen.situation.dossier.dossierId);
      const found = payments.flatMap((payment) => [
        ...judgeWay(known.get(payment.paymentId), payment),
        ...judgeMoney(payment, world),
      ]);
      for (const payment of payments) known.set(payment.paymentId, payment);
      return [
        ...found,
        ...judgeHistory(payments, seen),
        ...judgeSums(payments, seen, world),
        ...judgeOrders(payments),
        ...judgeWait(payments, seen, world),
      ];
    },
    onStep: (_facts, world) => findUncredited(world),
    onRestart: findUncredited,
  };
}

/** Money that the program has confirmed and does not have. */
async function findUncredited({ gateway, bareStore }: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { paymentId, transactionId } of gateway.confirmed.values()) {
    const first = await bareStore.findPayment(paymentId);
    const second = await bareStore.findPayment(`${paymentId}x${transactionId}`);
    const holders = [first, second].filter((one) => one?.transactionId === transactionId);
    if (holders.length !== 1) found.push(`${transactionId} stands in ${holders.length} payments`);
  }
  return found;
}

function judgeWay(before: Payment | undefined, payment: Payment): readonly string[] {
  const { paymentId, status, lines, amountDong } = payment;
  const sum = lines.reduce((total, line) => total + line.amountDong, 0);
  const found = sum === amountDong ? [] : [`${paymentId} is ${amountDong}, its lines ${sum}`];
  if (before === undefined) return found;
  const isSame = canonicalJson(fixed(before)) === canonicalJson(fixed(payment));
  if (!isSame) found.push(`${paymentId} was changed`);
  if (before.status === status) return found;
  // Two steps may lie between two looks.
  const isWay = AFTER[before.status].some(
    (next) => next === status || AFTER[next].includes(status),
  );
  return isWay ? found : [...found, `${paymentId} went from ${before.status} to ${status}`];
}

function fixed({ paymentId, dossierId, channel, lines, askedAt, askedBy }: Payment) {
  return { paymentId, dossierId, channel, lines, askedAt, askedBy };
}

/** A transaction is one of the gateway, of that order and of that amount. */
function judgeMoney(payment: Payment, { gateway }: World): readonly string[] {
  const { paymentId, transactionId, amountDong, status, channel } = payment;
  const isTaken = ['paid', 'to-refund', 'refunded'].includes(status);
  if (channel === 'online' && isTaken !== (transactionId !== null)) {
    return [`${paymentId} is ${status} with transaction ${transactionId}`];
  }
  if (transactionId === null) return [];
  const isReal = gateway.done.some(
    (one) =>
      one.isPaid &&
      one.transactionId === transactionId &&
      one.amountDong === amountDong &&
      [one.paymentId, `${one.paymentId}x${transactionId}`].includes(paymentId),
  );
  return isReal ? [] : [`${paymentId} has money that never came`];
}

function judgeHistory(payments: readonly Payment[], { instances }: SeenDossier): readonly string[] {
  const lines = instances.flatMap(({ history }) => history);
  const told = (...types: readonly string[]): string =>
    lines
      .flatMap(({ type, causeId }) => (types.includes(type) ? [causeId] : []))
      .toSorted()
      .join();
  const stand = (...statuses: readonly Status[]): string =>
    payments
      .filter(({ status }) => statuses.includes(status))
      .map(({ paymentId }) => paymentId)
      .toSorted()
      .join();
  const pairs = [
    ['paid', told('payment-recorded', 'payment-confirmed'), stand('paid')],
    ['waived', told('fee-waived'), stand('waived')],
    ['to refund', told('payment-to-refund'), stand('to-refund', 'refunded')],
    ['refunded', told('payment-refunded'), stand('refunded')],
  ] as const;
  return pairs.flatMap(([what, history, rows]) =>
    history === rows ? [] : [`${what}: "${history}" in the history, but "${rows}" in the rows`],
  );
}

function judgeSums(
  payments: readonly Payment[],
  seen: SeenDossier,
  world: World,
): readonly string[] {
  const { dossierId } = seen.situation.dossier;
  return feesOf(world, seen).flatMap((fee) => {
    const most = mostOwed(fee, seen);
    const lines = payments.filter(({ status }) => status === 'paid').flatMap((one) => one.lines);
    const paid = lines
      .filter(({ feeKey }) => feeKey === fee.key)
      .reduce((total, { amountDong }) => total + amountDong, 0);
    return paid <= most ? [] : [`${dossierId}: ${paid} paid of ${fee.key}, owed ${most}`];
  });
}

/** For the same lines no second order is asked for while one can be paid. */
function judgeOrders(payments: readonly Payment[]): readonly string[] {
  const open = payments.filter(({ status }) => status === 'waiting');
  return open.flatMap((one, place) =>
    open
      .slice(place + 1)
      .filter(({ lines }) => canonicalJson(lines) === canonicalJson(one.lines))
      .filter(({ askedAt }) => askedAt < one.askedAt + PAYMENT_OPEN_MS)
      .map(({ paymentId }) => `${one.paymentId} and ${paymentId} can both be paid`),
  );
}

const SETTLES = new Set<string>(['payment-recorded', 'payment-confirmed', 'fee-waived']);

function judgeWait(
  payments: readonly Payment[],
  seen: SeenDossier,
  world: World,
): readonly string[] {
  const { dossier, waits } = seen.situation;
  const main = seen.instances.find(({ record }) => record.instanceId === dossier.instanceId);
  const isAwaited = waits.some(({ eventName }) => eventName === PAYMENT_MESSAGE);
  if (!isAwaited || !SETTLES.has(main?.history.at(-1)?.type ?? '')) return [];
  const settled = payments.filter(({ status }) => status === 'paid' || status === 'waived');
  const isLeft = feesOf(world, seen).some(({ key, when, ...fee }) => {
    const mine = settled.flatMap(({ status, lines }) =>
      lines.filter(({ feeKey }) => feeKey === key).map((line) => ({ ...line, status })),
    );
    const isWaived = mine.some(({ status }) => status === 'waived');
    const paid = mine.reduce((total, { amountDong }) => total + amountDong, 0);
    return when !== 'return' && !isWaived && paid < mostOwed({ key, when, ...fee }, seen);
  });
  return isLeft ? [] : [`${dossier.dossierId} waits for a payment and nothing is due`];
}
