import { emptyChange } from '../../model/change.ts';
import { PAYMENT_OPEN_MS, type Payment } from '../../model/payment.ts';
import {
  PAYMENT_QUERY_MS,
  type GatewayFinding,
  type PaymentQuery,
} from '../../model/paymentQuery.ts';
import type { Instant } from '../../model/time.ts';
import type { Runtime } from '../runtime.ts';
import type { AskGateway, GatewayState } from './askGateway.ts';
import type { GatewayNotice } from './gatewayNotice.ts';
import { receivePayment } from './receivePayment.ts';

const RETRY_MAX_MS = 4 * 3_600_000;
/** Some three days; then a person has to look. */
const ATTEMPTS_MAX = 24;
const ERROR_LENGTH_MAX = 500;

/** What became of asking; `unanswered`: the gateway is away, so others may wait too. */
export type QueryOutcome = 'settled' | 'open' | 'unanswered' | 'failed' | 'gone';

type Became = {
  readonly outcome: Exclude<QueryOutcome, 'gone'>;
  readonly lastFinding: GatewayFinding | null;
  readonly lastError: string | null;
};

const SETTLED: Became = { outcome: 'settled', lastFinding: null, lastError: null };

/**
 * Asks the gateway about a payment whose report has not come, and records what it says as a report
 * would be: once, whichever of both comes first.
 *
 * What is open or not answered is asked again after 5, 10, 20 … minutes, at most 4 h apart and
 * ATTEMPTS_MAX times; then, and when the gateway has another amount, it is "failed". An order that
 * the gateway does not know when it can be paid no more is given up.
 */
export async function reconcilePayment(
  runtime: Runtime,
  askGateway: AskGateway,
  paymentId: string,
): Promise<QueryOutcome> {
  const query = await runtime.store.findPaymentQuery(paymentId);
  const payment = await runtime.store.findPayment(paymentId);
  if (query === null || payment === null || query.status !== 'pending') return 'gone';
  const isTold = payment.transactionId !== null;
  const became = isTold ? SETTLED : await take(runtime, payment, await ask(askGateway, payment));
  const after = queryAfter(query, became, runtime.now());
  await runtime.store.commit({ ...emptyChange(), paymentQueries: [after] });
  if (after.status === 'failed') {
    const { attempts, lastFinding, lastError } = after;
    const facts = { paymentId, attempts, finding: lastFinding, reason: lastError };
    runtime.log({ level: 'warn', message: 'What became of a payment is not known.', facts });
  }
  return after.status === 'failed' ? 'failed' : became.outcome;
}

async function ask(askGateway: AskGateway, payment: Payment): Promise<GatewayState> {
  try {
    return await askGateway(payment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unanswered', reason };
  }
}

async function take(runtime: Runtime, payment: Payment, state: GatewayState): Promise<Became> {
  switch (state.kind) {
    case 'told':
      return record(runtime, state.notice);
    case 'unknown': {
      const isOver = runtime.now() >= payment.askedAt + PAYMENT_OPEN_MS;
      if (isOver) return record(runtime, neverBegun(payment));
      return { outcome: 'open', lastFinding: 'not-begun', lastError: null };
    }
    case 'open':
      return notSaid('open', state.reason);
    default:
      return notSaid('unanswered', state.reason);
  }
}

async function record(runtime: Runtime, notice: GatewayNotice): Promise<Became> {
  const received = await receivePayment(runtime, notice);
  if (received.ok) return SETTLED;
  const { code } = received.refusal;
  if (code !== 'PAYMENT_AMOUNT_DIFFERS') return notSaid('open', code);
  return { outcome: 'failed', lastFinding: 'other-amount', lastError: null };
}

function notSaid(outcome: 'open' | 'unanswered', reason: string): Became {
  return { outcome, lastFinding: 'not-said', lastError: reason.slice(0, ERROR_LENGTH_MAX) };
}

function neverBegun({ paymentId, amountDong }: Payment): GatewayNotice {
  return { paymentId, transactionId: '0', amountDong, currency: 'VND', isPaid: false };
}

function queryAfter(query: PaymentQuery, { outcome, ...known }: Became, at: Instant): PaymentQuery {
  const attempts = query.attempts + 1;
  if (outcome === 'settled') return { ...query, ...known, status: 'settled', attempts };
  const isOver = outcome === 'failed' || attempts >= ATTEMPTS_MAX;
  if (isOver) return { ...query, ...known, status: 'failed', attempts };
  const waitMs = Math.min(RETRY_MAX_MS, PAYMENT_QUERY_MS * 2 ** (attempts - 1));
  return { ...query, ...known, attempts, nextAttemptAt: at + waitMs };
}
