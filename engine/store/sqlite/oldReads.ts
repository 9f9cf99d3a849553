import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { Instant } from '../../model/time.ts';
import type { OldReads } from '../oldStore.ts';

/** Reads of what may go, each by an index that holds only what is done with. */
export function oldReads(db: BetterSQLite3Database & { readonly $client: Database }): OldReads {
  const ids = (query: string) => {
    const statement = db.$client.prepare<[Instant, number], string>(query).pluck();
    return async (before: Instant, limit: number) => statement.all(before, limit);
  };
  return {
    listOldNotices: ids(`SELECT notice_id FROM notices
      WHERE status <> 'pending' AND created_at < ?
        AND NOT EXISTS (SELECT 1 FROM dossiers
          WHERE dossiers.dossier_id = notices.dossier_id AND finished_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM submissions
          WHERE submissions.submission_id = notices.submission_id AND status IN (1, 5))
      ORDER BY created_at, notice_id LIMIT ?`),
    listOldOfficerNotices: ids(`SELECT notice_id FROM officer_notices
      WHERE at < ? ORDER BY at, notice_id LIMIT ?`),
    listOldCalls: ids(`SELECT outbox_id FROM outbox
      WHERE status IN ('delivered', 'cancelled') AND created_at < ?
        AND NOT EXISTS (SELECT 1 FROM dossiers
          WHERE dossiers.dossier_id = outbox.dossier_id AND finished_at IS NULL)
      ORDER BY created_at, outbox_id LIMIT ?`),
  };
}
