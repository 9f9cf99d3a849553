import type { Payment } from '../../model/payment.ts';
import type { AwaitedPaymentsQuery, PaymentReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of what was asked for and paid, and of what the gateway is asked about it. */
export function memoryPaymentReads(tables: MemoryTables): PaymentReads {
  const { payments, paymentQueries } = tables;
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
    listAwaitedPayments: async (query) => listAwaited(tables, query),
  };
}

function listAwaited(
  { payments, paymentQueries, dossiers }: MemoryTables,
  { agencyIds, offset, limit }: AwaitedPaymentsQuery,
): Awaited<ReturnType<PaymentReads['listAwaitedPayments']>> {
  const isOf = ({ dossierId }: Payment) => {
    const agencyId = dossiers.get(dossierId)?.receivingAgencyId;
    return agencyId !== undefined && agencyIds.includes(agencyId);
  };
  const statusOf = ({ paymentId }: Payment) => paymentQueries.get(paymentId)?.status ?? 'settled';
  const rows = rowsOf(
    payments,
    (row) => row.status === 'waiting' && statusOf(row) !== 'settled' && isOf(row),
    (row) => [statusOf(row) === 'failed' ? 0 : 1, row.askedAt, row.paymentId],
  );
  const paymentIds = rows.slice(offset, offset + limit).map(({ paymentId }) => paymentId);
  return { paymentIds, total: rows.length };
}
