import type { Change } from '../../model/change.ts';
import { payments } from './paymentTables.ts';
import { putInto, type Drizzle } from './statements.ts';

/** Writes the payments of a change; of one that is known only what became of it. */
export function paymentWriter(db: Drizzle): (change: Change) => void {
  const putPayment = putInto(db, payments, {
    id: payments.paymentId,
    changing: ['status', 'paidAt', 'receiptNumber', 'transactionId', 'reason'],
  });
  return (change) => {
    for (const row of change.payments) putPayment(row);
  };
}
