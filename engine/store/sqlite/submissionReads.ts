import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  lt,
  lte,
  max,
  notInArray,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { foldText } from '../../model/foldText.ts';
import type { SubmissionQuery, SubmissionReads } from '../submissionStore.ts';
import { submissions, uploads } from './submissionTables.ts';

const { searchText: _searchText, ...columns } = getTableColumns(submissions);

/** Reads of submissions and uploads. */
export function submissionReads(db: BetterSQLite3Database): SubmissionReads {
  const find = (where: SQL) => db.select(columns).from(submissions).where(where).get() ?? null;
  return {
    findSubmission: async (id) => find(eq(submissions.submissionId, id)),
    findSubmissionByNumber: async (number) => find(eq(submissions.number, number)),
    listSubmissions: async (query) => listSubmissions(db, query),
    lastSubmissionNumber: async (agencyId, on) =>
      db
        .select({ last: max(submissions.dayNumber) })
        .from(submissions)
        .where(and(eq(submissions.receivingAgencyId, agencyId), eq(submissions.submittedOn, on)))
        .get()?.last ?? 0,
    listLapsed: async (at, limit) =>
      db
        .select(columns)
        .from(submissions)
        .where(and(sql`status = 5`, lte(submissions.supplementDueAt, at)))
        .orderBy(asc(submissions.supplementDueAt), asc(submissions.submissionId))
        .limit(limit)
        .all(),
    ...uploadReads(db),
  };
}

function uploadReads(
  db: BetterSQLite3Database,
): Pick<SubmissionReads, 'findUpload' | 'listUploads' | 'countLooseUploads' | 'listLooseUploads'> {
  return {
    findUpload: async (id) =>
      db.select().from(uploads).where(eq(uploads.uploadId, id)).get() ?? null,
    listUploads: async (id) =>
      db
        .select()
        .from(uploads)
        .where(eq(uploads.submissionId, id))
        .orderBy(asc(uploads.uploadedAt), asc(uploads.uploadId))
        .all(),
    countLooseUploads: async () => db.$count(uploads, isNull(uploads.submissionId)),
    listLooseUploads: async (before, limit) =>
      db
        .select()
        .from(uploads)
        .where(and(isNull(uploads.submissionId), lt(uploads.uploadedAt, before)))
        .orderBy(asc(uploads.uploadedAt), asc(uploads.uploadId))
        .limit(limit)
        .all(),
  };
}

const OPEN = { waiting: 1, asked: 5 } as const;

function listSubmissions(
  db: BetterSQLite3Database,
  query: SubmissionQuery,
): Awaited<ReturnType<SubmissionReads['listSubmissions']>> {
  const where = and(...conditionsOf(query));
  const isOpen = query.status === 'waiting' || query.status === 'asked';
  const order = isOpen ? asc : desc;
  const items = db
    .select(columns)
    .from(submissions)
    .where(where)
    .orderBy(order(submissions.submittedAt), order(submissions.submissionId))
    .limit(query.limit)
    .offset(query.offset)
    .all();
  const total = db.select({ total: count() }).from(submissions).where(where).get()?.total ?? 0;
  return { items, total };
}

function conditionsOf({ agencyIds, status, query }: SubmissionQuery): (SQL | undefined)[] {
  const conditions: (SQL | undefined)[] = [inArray(submissions.receivingAgencyId, [...agencyIds])];
  if (status === 'waiting' || status === 'asked') {
    conditions.push(eq(submissions.status, OPEN[status]));
  }
  if (status === 'ended') conditions.push(notInArray(submissions.status, Object.values(OPEN)));
  if (query !== null) {
    conditions.push(sql`instr(${submissions.searchText}, ${foldText(query)}) > 0`);
  }
  return conditions;
}
