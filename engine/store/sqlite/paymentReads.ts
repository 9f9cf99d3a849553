import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { PaymentReads } from '../store.ts';
import { paymentQueries, payments } from './paymentTables.ts';
import type { Drizzle } from './statements.ts';

/** Reads of what was asked for and paid, and of what the gateway is asked about it. */
export function paymentReads(db: Drizzle): PaymentReads {
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
    ...awaitedReads(db),
  };
}

// Two questions, each of which an index of open ones answers.
const AWAITED = `FROM (
    SELECT payment_id, 0 AS rank FROM payment_queries WHERE status = 'failed'
    UNION ALL SELECT payment_id, 1 FROM payment_queries WHERE status = 'pending'
  ) JOIN payments USING (payment_id) JOIN dossiers USING (dossier_id)
  WHERE payments.status = 'waiting'
    AND receiving_agency_id IN (SELECT value FROM json_each(@agencies))`;

function awaitedReads({ $client }: Drizzle): Pick<PaymentReads, 'listAwaitedPayments'> {
  type Asked = { agencies: string; offset: number; limit: number };
  const page = $client.prepare<Asked, { paymentId: string }>(
    `SELECT payment_id AS paymentId ${AWAITED}
      ORDER BY rank, asked_at, payment_id LIMIT @limit OFFSET @offset`,
  );
  const count = $client.prepare<{ agencies: string }, { total: number }>(
    `SELECT count(*) AS total ${AWAITED}`,
  );
  return {
    listAwaitedPayments: async ({ agencyIds, offset, limit }) => {
      const agencies = JSON.stringify(agencyIds);
      const rows = page.all({ agencies, offset, limit });
      const total = count.get({ agencies })?.total ?? 0;
      return { paymentIds: rows.map(({ paymentId }) => paymentId), total };
    },
  };
}
