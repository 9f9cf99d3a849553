import { and, asc, between, eq, max } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { QueueReads } from '../queueStore.ts';
import { queueNumbers } from './queueTables.ts';

/** Reads of the numbers taken at one-stop units. */
export function queueReads(db: BetterSQLite3Database): QueueReads {
  return {
    lastQueueNumber: async (agencyId, on) =>
      db
        .select({ last: max(queueNumbers.number) })
        .from(queueNumbers)
        .where(and(eq(queueNumbers.agencyId, agencyId), eq(queueNumbers.takenOn, on)))
        .get()?.last ?? 0,
    listQueueNumbers: async ({ agencyId, from, to }) =>
      db
        .select()
        .from(queueNumbers)
        .where(and(eq(queueNumbers.agencyId, agencyId), between(queueNumbers.takenOn, from, to)))
        .orderBy(asc(queueNumbers.takenOn), asc(queueNumbers.number))
        .all(),
  };
}
