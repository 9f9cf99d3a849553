import { asc, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { PaymentReads } from '../store.ts';
import { payments } from './paymentTables.ts';

/** Reads of what was asked for and paid. */
export function paymentReads(db: BetterSQLite3Database): PaymentReads {
  return {
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
