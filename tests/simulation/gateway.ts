import type { PaymentGateway } from '../../api/payment/paymentGateway.ts';
import { signParameters } from '../../api/payment/signParameters.ts';
import { vnpayGateway } from '../../api/payment/vnpayGateway.ts';
import type { AskGateway } from '../../engine/run/payments/askGateway.ts';
import type { GatewayNotice } from '../../engine/run/payments/gatewayNotice.ts';
import { pickWeighted, type Random } from '../support/seededRandom.ts';

const SETTING = {
  url: 'https://gateway.example/pay',
  queryUrl: null,
  merchant: 'SHOP1',
  secret: 'a-secret-of-both-sides',
};
const MOODS = { answers: 60, away: 15, throws: 10, open: 15 };

/** The payment gateway, outside of the process that may die; money that came to it stays there. */
export type Gateway = {
  /** What applicants did at its pages, in their order: money that was taken, or an order left. */
  readonly done: GatewayNotice[];
  /** Transactions that the program has confirmed, by their number. */
  readonly confirmed: Map<string, GatewayNotice>;
  /** The port of the program that speaks its protocol. */
  readonly port: PaymentGateway;
  readonly ask: AskGateway;
  readonly newTransactionId: () => string;
  /** From now on every question is answered at once. */
  readonly behave: () => void;
};

/** A gateway that fails, hesitates and forgets to report, as the seed says. */
export function createGateway(random: Random): Gateway {
  const done: GatewayNotice[] = [];
  let transactions = 0;
  let isGood = false;
  const ask: AskGateway = async ({ paymentId }) => {
    const mood = isGood ? 'answers' : pickWeighted(random, MOODS);
    if (mood === 'throws') throw new Error('The line was cut.');
    if (mood === 'away') return { kind: 'unanswered', reason: 'Not now.' };
    if (mood === 'open') return { kind: 'open', reason: 'Not decided yet.' };
    const mine = done.filter((one) => one.paymentId === paymentId);
    const notice = mine.find(({ isPaid }) => isPaid) ?? mine.at(-1);
    return notice === undefined ? { kind: 'unknown' } : { kind: 'told', notice };
  };
  return {
    done,
    confirmed: new Map(),
    port: vnpayGateway(SETTING),
    ask,
    newTransactionId: () => String((transactions += 1)),
    behave: () => {
      isGood = true;
    },
  };
}

/**
 * A report as it comes over the line; with another secret: of somebody who would like to pay so.
 */
export function reportOf(
  { paymentId, transactionId, amountDong, currency, isPaid }: GatewayNotice,
  secret = SETTING.secret,
): { readonly [name: string]: string } {
  const report = {
    vnp_Amount: String(amountDong * 100),
    vnp_CurrCode: currency,
    vnp_ResponseCode: isPaid ? '00' : '24',
    vnp_TmnCode: SETTING.merchant,
    vnp_TransactionNo: transactionId,
    vnp_TransactionStatus: isPaid ? '00' : '02',
    vnp_TxnRef: paymentId,
  };
  return Object.fromEntries(new URLSearchParams(signParameters(report, secret)));
}
