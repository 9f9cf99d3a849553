import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { ServiceReads } from '../serviceStore.ts';
import { feedback, maintenances } from './serviceTables.ts';

/** Reads of maintenances and feedback. */
export function serviceReads(db: BetterSQLite3Database): ServiceReads {
  return {
    listMaintenances: async (after) =>
      db
        .select()
        .from(maintenances)
        .where(and(gt(maintenances.to, after), isNull(maintenances.withdrawnAt)))
        .orderBy(asc(maintenances.from), asc(maintenances.maintenanceId))
        .all(),
    findFeedback: async (feedbackId) =>
      db.select().from(feedback).where(eq(feedback.feedbackId, feedbackId)).get() ?? null,
    listFeedback: async (query) => {
      const from = db.select().from(feedback);
      if ('dossierId' in query) {
        return from
          .where(eq(feedback.dossierId, query.dossierId))
          .orderBy(asc(feedback.askedAt), asc(feedback.feedbackId))
          .all();
      }
      return from
        .where(inArray(feedback.agencyId, [...query.agencyIds]))
        .orderBy(
          sql`answered_at IS NOT NULL`,
          sql`CASE WHEN answered_at IS NULL THEN due_at END`,
          desc(feedback.answeredAt),
          asc(feedback.feedbackId),
        )
        .limit(query.limit)
        .all();
    },
  };
}
