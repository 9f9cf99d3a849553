import { and, eq, getTableColumns, sql, type Placeholder } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { assert } from '../../model/assert.ts';

/** The name of a column in the program. */
type ColumnName<Table extends SQLiteTable> = keyof Table['$inferSelect'] & string;

/** Writes one record; answers how many rows it touched. */
export type Write<Row> = (record: Row) => number;

/** A prepared INSERT of every column. A record of that id must not exist. */
export function insertInto<Table extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: Table,
): Write<Table['$inferSelect']> {
  const statement = db
    .insert(table)
    .values(placeholdersOf(table) as never)
    .prepare();
  return (record) => statement.run(record as Record<string, unknown>).changes;
}

/**
 * A prepared INSERT; when the id exists, the columns of those names are replaced instead. Columns
 * that never change are left out, because writing them would rewrite their indexes too.
 */
export function putInto<Table extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: Table,
  columns: { readonly id: SQLiteColumn; readonly changing: readonly ColumnName<Table>[] },
): Write<Table['$inferSelect']> {
  const set: Record<string, unknown> = {};
  for (const key of columns.changing) {
    set[key] = sql.raw(`excluded."${columnOf(table, key).name}"`);
  }
  const statement = db
    .insert(table)
    .values(placeholdersOf(table) as never)
    .onConflictDoUpdate({ target: columns.id, set: set as never })
    .prepare();
  return (record) => statement.run(record as Record<string, unknown>).changes;
}

/** A prepared UPDATE of those columns, where the row still has the expected revision. */
export function replaceIn<Table extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: Table,
  columns: {
    readonly id: ColumnName<Table>;
    readonly revision: ColumnName<Table>;
    readonly changing: readonly ColumnName<Table>[];
  },
): (record: Table['$inferSelect'], expectedRevision: number) => number {
  const set = Object.fromEntries(columns.changing.map((key) => [key, sql.placeholder(key)]));
  const statement = db
    .update(table)
    .set(set as never)
    .where(
      and(
        eq(columnOf(table, columns.id), sql.placeholder(columns.id)),
        eq(columnOf(table, columns.revision), sql.placeholder('expectedRevision')),
      ),
    )
    .prepare();
  return (record, expectedRevision) =>
    statement.run({ ...(record as Record<string, unknown>), expectedRevision }).changes;
}

/** A prepared DELETE by id. */
export function deleteFrom(
  db: BetterSQLite3Database,
  table: SQLiteTable,
  id: SQLiteColumn,
): (value: string) => number {
  const statement = db
    .delete(table)
    .where(eq(id, sql.placeholder('id')))
    .prepare();
  return (value) => statement.run({ id: value }).changes;
}

function placeholdersOf(table: SQLiteTable): { readonly [key: string]: Placeholder } {
  const keys = Object.keys(getTableColumns(table));
  return Object.fromEntries(keys.map((key) => [key, sql.placeholder(key)]));
}

function columnOf(table: SQLiteTable, key: string): SQLiteColumn {
  const column = getTableColumns(table)[key];
  assert(column !== undefined, `Expected a column ${key}, but the table has none.`);
  return column;
}
