import { fault, type Fault } from './fault.ts';

const ASK = 'engine/run/payments/askPayment.ts';
const RECEIVE = 'engine/run/payments/receivePayment.ts';
const RECONCILE = 'engine/run/payments/reconcilePayment.ts';

/** Mistakes in what is paid, asked about and told. */
export const FAULTS_OF_MONEY: readonly Fault[] = [
  fault(
    'a second transaction of an order is forgotten',
    RECEIVE,
    "return { type: 'payment-to-refund', payment: { ...second, status: 'to-refund' } };",
    'return second.amountDong < 0 ? null : null;',
  ),
  fault(
    'the amount of a report is not compared',
    RECEIVE,
    "if (amountDong !== asked.amountDong || currency !== 'VND')",
    "if (currency !== 'VND')",
  ),
  fault(
    'every signature of a report holds',
    'api/payment/signParameters.ts',
    'return given.length === expected.length && timingSafeEqual(given, expected);',
    'return given.length === expected.length || timingSafeEqual(given, expected);',
  ),
  fault(
    'the gateway is never asked about an order',
    ASK,
    'queries: [newQuery(payment)],',
    'queries: [newQuery(payment)].slice(1),',
  ),
  fault(
    'a payment that nobody reported counts as told',
    RECONCILE,
    'const isTold = payment.transactionId !== null;',
    "const isTold = payment.status !== 'to-refund';",
  ),
  fault(
    'a payment does not end the wait for it',
    'engine/run/payments/planPayment.ts',
    'if (isSettling && after.dueNowDong === 0)',
    'if (isSettling && after.dueNowDong < 0)',
  ),
  fault(
    'money is given back twice',
    'engine/run/payments/refundPayment.ts',
    "if (payment.status !== 'to-refund')",
    "if (payment.status === 'waived')",
  ),
];
