import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { DossierId, PersonId } from '../../model/ids.ts';
import type { Payment, PaymentLine, PaymentStatus } from '../../model/payment.ts';
import type { GatewayFinding, PaymentQuery } from '../../model/paymentQuery.ts';
import { dossiers } from './dossierTables.ts';

/** What was asked for, paid and waived. */
export const payments = sqliteTable(
  'payments',
  {
    paymentId: text('payment_id').primaryKey(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
    channel: text().$type<Payment['channel']>().notNull(),
    status: text().$type<PaymentStatus>().notNull(),
    lines: text({ mode: 'json' }).$type<readonly PaymentLine[]>().notNull(),
    amountDong: integer('amount_dong').notNull(),
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by').$type<PersonId>(),
    paidAt: integer('paid_at'),
    receiptNumber: text('receipt_number'),
    transactionId: text('transaction_id'),
    reason: text().notNull(),
  },
  (table) => [
    index('payments_dossier').on(table.dossierId, table.askedAt, table.paymentId),
    uniqueIndex('payments_transaction').on(table.transactionId),
  ],
);

/** What the gateway is asked about. */
export const paymentQueries = sqliteTable(
  'payment_queries',
  {
    paymentId: text('payment_id')
      .primaryKey()
      .references(() => payments.paymentId),
    status: text().$type<PaymentQuery['status']>().notNull(),
    attempts: integer().notNull(),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    lastError: text('last_error'),
    lastFinding: text('last_finding').$type<GatewayFinding>(),
  },
  (table) => [
    index('payment_queries_due')
      .on(table.nextAttemptAt, table.paymentId)
      .where(sql`status = 'pending'`),
    index('payment_queries_failed')
      .on(table.paymentId)
      .where(sql`status = 'failed'`),
  ],
);
