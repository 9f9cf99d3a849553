import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { MobileReads } from '../mobileStore.ts';
import { dossierColumns } from './dossierColumns.ts';
import { dossiers } from './dossierTables.ts';
import { mobileSessions } from './mobileTables.ts';

/** Reads of mobile sessions and of what was received there. */
export function mobileReads(db: BetterSQLite3Database): MobileReads {
  return {
    findMobileSession: async (mobileSessionId) =>
      db
        .select()
        .from(mobileSessions)
        .where(eq(mobileSessions.mobileSessionId, mobileSessionId))
        .get() ?? null,
    listMobileSessions: async ({ from, agencyIds }) =>
      db
        .select()
        .from(mobileSessions)
        .where(
          and(
            gte(mobileSessions.on, from),
            agencyIds === null ? undefined : inArray(mobileSessions.agencyId, [...agencyIds]),
          ),
        )
        .orderBy(
          asc(mobileSessions.on),
          asc(mobileSessions.from),
          asc(mobileSessions.mobileSessionId),
        )
        .all(),
    listDossiersOfSession: async (mobileSessionId) =>
      db
        .select(dossierColumns)
        .from(dossiers)
        .where(
          sql`json_extract(${dossiers.mobileSession}, '$.mobileSessionId') = ${mobileSessionId}`,
        )
        .orderBy(asc(dossiers.receivedOn), asc(dossiers.dayNumber))
        .all(),
  };
}
