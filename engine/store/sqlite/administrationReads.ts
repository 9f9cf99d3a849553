import { asc, eq, gte } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { AdministrationReads } from '../store.ts';
import {
  agencies,
  drafts,
  people,
  procedures,
  sessions,
  substitutions,
  versions,
} from './administrationTables.ts';

/** Reads of agencies, people, sessions and procedures. */
export function administrationReads(db: BetterSQLite3Database): AdministrationReads {
  return {
    listAgencies: async () => db.select().from(agencies).orderBy(asc(agencies.code)).all(),
    findAgency: async (agencyId) =>
      db.select().from(agencies).where(eq(agencies.agencyId, agencyId)).get() ?? null,
    listPeople: async () => db.select().from(people).orderBy(asc(people.username)).all(),
    findPerson: async (personId) =>
      db.select().from(people).where(eq(people.personId, personId)).get() ?? null,
    findPersonByUsername: async (username) =>
      db.select().from(people).where(eq(people.username, username)).get() ?? null,
    findSession: async (tokenHash) =>
      db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)).get() ?? null,
    listSessions: async (personId) =>
      db
        .select()
        .from(sessions)
        .where(eq(sessions.personId, personId))
        .orderBy(asc(sessions.createdAt))
        .all(),
    listSubstitutions: async (since) =>
      db
        .select()
        .from(substitutions)
        .where(gte(substitutions.to, since))
        .orderBy(asc(substitutions.from), asc(substitutions.substitutionId))
        .all(),
    listProcedures: async () => db.select().from(procedures).orderBy(asc(procedures.code)).all(),
    findProcedure: async (id) =>
      db.select().from(procedures).where(eq(procedures.procedureId, id)).get() ?? null,
    findDraft: async (id) =>
      db.select().from(drafts).where(eq(drafts.procedureId, id)).get() ?? null,
    listVersions: async (id) =>
      db
        .select()
        .from(versions)
        .where(eq(versions.procedureId, id))
        .orderBy(asc(versions.number))
        .all(),
    findVersion: async (id) =>
      db.select().from(versions).where(eq(versions.versionId, id)).get() ?? null,
  };
}
