import type { Change } from '../../model/change.ts';
import type { MemoryTables } from './memoryTables.ts';

/** A transaction of the gateway that another payment has; null: none. */
export function conflictOfTransactions(tables: MemoryTables, change: Change): string | null {
  const taken = change.payments.find(({ transactionId, paymentId }) =>
    [...tables.payments.values()].some(
      (other) =>
        transactionId !== null &&
        other.transactionId === transactionId &&
        other.paymentId !== paymentId,
    ),
  );
  return taken === undefined ? null : `transaction ${taken.transactionId ?? ''}`;
}

/** Writes the payments of a change, and what the gateway is asked. */
export function writePayments({ payments, paymentQueries }: MemoryTables, change: Change): void {
  for (const one of change.payments) payments.set(one.paymentId, one);
  for (const one of change.paymentQueries) paymentQueries.set(one.paymentId, one);
}
