import type { PaymentReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of what was asked for and paid. */
export function memoryPaymentReads({ payments }: MemoryTables): PaymentReads {
  return {
    findPayment: async (paymentId) => payments.get(paymentId) ?? null,
    listPayments: async (wanted) =>
      rowsOf(
        payments,
        ({ dossierId }) => dossierId === wanted,
        ({ askedAt, paymentId }) => [askedAt, paymentId],
      ),
  };
}
