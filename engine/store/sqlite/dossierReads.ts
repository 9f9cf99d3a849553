import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  lt,
  max,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { foldText } from '../../model/foldText.ts';
import type { Dossier, IssuedResult } from '../../model/dossier.ts';
import type { DossierQuery, DossierReads, ReceivedQuery } from '../store.ts';
import { documents, dossiers } from './dossierTables.ts';
import { dossierColumns } from './dossierColumns.ts';

/** Reads of dossiers and their documents. */
export function dossierReads(db: BetterSQLite3Database): DossierReads {
  const byId = db
    .select(dossierColumns)
    .from(dossiers)
    .where(eq(dossiers.dossierId, sql.placeholder('id')))
    .prepare();
  const byCode = db
    .select(dossierColumns)
    .from(dossiers)
    .where(eq(dossiers.code, sql.placeholder('code')))
    .prepare();
  const lastNumber = db
    .select({ last: max(dossiers.dayNumber) })
    .from(dossiers)
    .where(
      and(
        eq(dossiers.receivingAgencyId, sql.placeholder('agencyId')),
        eq(dossiers.receivedOn, sql.placeholder('on')),
      ),
    )
    .prepare();
  return {
    findDossier: async (dossierId) => byId.get({ id: dossierId }) ?? null,
    findDossierByCode: async (code) => byCode.get({ code }) ?? null,
    listDossiers: async (query) => listDossiers(db, query),
    lastDayNumber: async (agencyId, on) => lastNumber.get({ agencyId, on })?.last ?? 0,
    listReceived: async (query) => listReceived(db, query),
    ...documentReads(db),
  };
}

function listReceived(
  db: BetterSQLite3Database,
  { agencyId, from, to, limit }: ReceivedQuery,
): readonly Dossier[] {
  return db
    .select(dossierColumns)
    .from(dossiers)
    .where(and(eq(dossiers.receivingAgencyId, agencyId), between(dossiers.receivedOn, from, to)))
    .orderBy(asc(dossiers.receivedOn), asc(dossiers.dayNumber))
    .limit(limit)
    .all();
}

function documentReads(
  db: BetterSQLite3Database,
): Pick<DossierReads, 'listDocuments' | 'findDocument' | 'listResults'> {
  return {
    listDocuments: async (dossierId) =>
      db
        .select()
        .from(documents)
        .where(eq(documents.dossierId, dossierId))
        .orderBy(asc(documents.uploadedAt), asc(documents.documentId))
        .all(),
    findDocument: async (documentId) =>
      db.select().from(documents).where(eq(documents.documentId, documentId)).get() ?? null,
    listResults: async (idNumber, limit) => listResults(db, idNumber, limit),
  };
}

function listResults(
  db: BetterSQLite3Database,
  idNumber: string,
  limit: number,
): readonly IssuedResult[] {
  return db
    .select({
      document: getTableColumns(documents),
      dossierCode: dossiers.code,
      procedureName: dossiers.procedureName,
    })
    .from(dossiers)
    .innerJoin(documents, eq(documents.dossierId, dossiers.dossierId))
    .where(
      and(
        isOfNumber(idNumber),
        eq(dossiers.outcome, 'granted'),
        isNotNull(documents.signature),
        isNull(documents.reusedFrom),
      ),
    )
    .orderBy(desc(sql`json_extract(${documents.signature}, '$.at')`), asc(documents.documentId))
    .limit(limit)
    .all();
}

function isOfNumber(idNumber: string): SQL {
  return sql`json_extract(${dossiers.applicant}, '$.idNumber') = ${idNumber}`;
}

function listDossiers(
  db: BetterSQLite3Database,
  query: DossierQuery,
): Awaited<ReturnType<DossierReads['listDossiers']>> {
  const where = and(...conditionsOf(query));
  const items = db
    .select(dossierColumns)
    .from(dossiers)
    .where(where)
    .orderBy(desc(dossiers.receivedAt), desc(dossiers.dossierId))
    .limit(query.limit)
    .offset(query.offset)
    .all();
  const total = db.select({ total: count() }).from(dossiers).where(where).get()?.total ?? 0;
  return { items, total };
}

function conditionsOf(query: DossierQuery): (SQL | undefined)[] {
  const conditions: (SQL | undefined)[] = [statusCondition(query)];
  if (query.agencyIds !== null) {
    const { agencyIds } = query;
    const among = sql`select 1 from json_each(${dossiers.agencyIds}) where value in ${agencyIds}`;
    conditions.push(sql`exists (${among})`);
  }
  if (query.query !== null) {
    conditions.push(sql`instr(${dossiers.searchText}, ${foldText(query.query)}) > 0`);
  }
  if (query.idNumber !== undefined) conditions.push(isOfNumber(query.idNumber));
  if (query.channel !== undefined) conditions.push(eq(dossiers.channel, query.channel));
  return conditions;
}

function statusCondition(query: DossierQuery): SQL | undefined {
  if (query.status === 'ended') return sql`${dossiers.finishedAt} is not null`;
  if (query.status === 'open') return isNull(dossiers.finishedAt);
  if (query.status === 'overdue') {
    return and(isNull(dossiers.finishedAt), lt(dossiers.promisedAt, query.now));
  }
  return undefined;
}
