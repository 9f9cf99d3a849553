import { asc, eq, inArray, or } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { InboxReads } from '../inboxStore.ts';
import { savedFilters } from './inboxTables.ts';

type Reads = Pick<InboxReads, 'listSavedFilters' | 'findSavedFilter'>;

/** Reads of the filters that are kept under a name. */
export function savedFilterReads(db: BetterSQLite3Database): Reads {
  return {
    listSavedFilters: async (personId, agencyIds) =>
      db
        .select()
        .from(savedFilters)
        .where(
          or(eq(savedFilters.ownerId, personId), inArray(savedFilters.agencyId, [...agencyIds])),
        )
        .orderBy(asc(savedFilters.name), asc(savedFilters.filterId))
        .all(),
    findSavedFilter: async (filterId) =>
      db.select().from(savedFilters).where(eq(savedFilters.filterId, filterId)).get() ?? null,
  };
}
