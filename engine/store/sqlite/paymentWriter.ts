import type { Change } from '../../model/change.ts';
import { paymentQueries, payments } from './paymentTables.ts';
import { putInto, type Drizzle } from './statements.ts';

/**
 * Writes the payments of a change and what the gateway is asked; of one that is known only what
 * became of it.
 */
export function paymentWriter(db: Drizzle): (change: Change) => void {
  const putPayment = putInto(db, payments, {
    id: payments.paymentId,
    changing: ['status', 'paidAt', 'receiptNumber', 'transactionId', 'reason'],
  });
  const putQuery = putInto(db, paymentQueries, {
    id: paymentQueries.paymentId,
    changing: ['status', 'attempts', 'nextAttemptAt', 'lastFinding', 'lastError'],
  });
  return (change) => {
    for (const row of change.payments) putPayment(row);
    for (const row of change.paymentQueries) putQuery(row);
  };
}
