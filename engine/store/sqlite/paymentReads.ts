import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { PaymentReads } from '../store.ts';
import { paymentQueries, payments } from './paymentTables.ts';

/** Reads of what was asked for and paid, and of what the gateway is asked about it. */
export function paymentReads(db: BetterSQLite3Database): PaymentReads {
  const due = db
    .select()
    .from(paymentQueries)
    .where(and(sql`status = 'pending'`, lte(paymentQueries.nextAttemptAt, sql.placeholder('at'))))
    .orderBy(asc(paymentQueries.nextAttemptAt), asc(paymentQueries.paymentId))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    findPaymentQuery: async (paymentId) =>
      db.select().from(paymentQueries).where(eq(paymentQueries.paymentId, paymentId)).get() ?? null,
    listDuePaymentQueries: async (at, limit) => due.all({ at, limit }),
    countPaymentQueries: async () => ({
      pendingCount: await db.$count(paymentQueries, sql`status = 'pending'`),
      failedCount: await db.$count(paymentQueries, sql`status = 'failed'`),
    }),
    findPayment: async (paymentId) =>
      db.select().from(payments).where(eq(payments.paymentId, paymentId)).get() ?? null,
    listPayments: async (dossierId) =>
      db
        .select()
        .from(payments)
        .where(eq(payments.dossierId, dossierId))
        .orderBy(asc(payments.askedAt), asc(payments.paymentId))
        .all(),
  };
}
