import type { PaymentReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of what was asked for and paid, and of what the gateway is asked about it. */
export function memoryPaymentReads({ payments, paymentQueries }: MemoryTables): PaymentReads {
  const countOf = (wanted: string): number =>
    [...paymentQueries.values()].filter(({ status }) => status === wanted).length;
  return {
    findPaymentQuery: async (paymentId) => paymentQueries.get(paymentId) ?? null,
    listDuePaymentQueries: async (at, limit) =>
      rowsOf(
        paymentQueries,
        ({ status, nextAttemptAt }) => status === 'pending' && nextAttemptAt <= at,
        ({ nextAttemptAt, paymentId }) => [nextAttemptAt, paymentId],
      ).slice(0, limit),
    countPaymentQueries: async () => ({
      pendingCount: countOf('pending'),
      failedCount: countOf('failed'),
    }),
    findPayment: async (paymentId) => payments.get(paymentId) ?? null,
    listPayments: async (wanted) =>
      rowsOf(
        payments,
        ({ dossierId }) => dossierId === wanted,
        ({ askedAt, paymentId }) => [askedAt, paymentId],
      ),
  };
}
