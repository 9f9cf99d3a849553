import { and, eq, gt, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { foldText } from '../../model/foldText.ts';
import { parseInboxCursor } from '../inboxCursor.ts';
import type { ListQuery } from '../inboxStore.ts';

/** The columns by which lists of the inbox are ordered and searched. */
type Columns = {
  readonly [name in 'taskId' | 'dueAt' | 'procedureId' | 'searchText']: SQLiteColumn;
};

/** Of the procedure, and with the words in code or applicant; undefined where none is asked. */
export function isAskedFor(
  { procedureId, searchText }: Columns,
  query: Pick<ListQuery, 'procedureId' | 'query'>,
): SQL | undefined {
  const words = query.query === null ? null : foldText(query.query);
  return and(
    query.procedureId === null ? undefined : eq(procedureId, query.procedureId),
    words === null ? undefined : sql`instr(${searchText}, ${words}) > 0`,
  );
}

/** After the place of a cursor, by due moment, then task id; no moment last. */
export function isAfterCursor({ taskId, dueAt }: Columns, cursor: string | null): SQL | undefined {
  const after = parseInboxCursor(cursor);
  if (after === null) return undefined;
  if (after.dueAt === null) return and(isNull(dueAt), gt(taskId, after.taskId));
  return or(
    isNull(dueAt),
    gt(dueAt, after.dueAt),
    and(isNotNull(dueAt), eq(dueAt, after.dueAt), gt(taskId, after.taskId)),
  );
}
