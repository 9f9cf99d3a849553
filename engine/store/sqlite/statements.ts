import { and, eq, getTableColumns, sql, type Placeholder } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

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

/** A prepared INSERT that replaces the other columns when the id exists. */
export function putInto<Table extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: Table,
  id: SQLiteColumn,
): Write<Table['$inferSelect']> {
  const set: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    if (column.name !== id.name) set[key] = sql.raw(`excluded."${column.name}"`);
  }
  const statement = db
    .insert(table)
    .values(placeholdersOf(table) as never)
    .onConflictDoUpdate({ target: id, set: set as never })
    .prepare();
  return (record) => statement.run(record as Record<string, unknown>).changes;
}

/** A prepared UPDATE of every column, where the row still has the expected revision. */
export function replaceIn<Table extends SQLiteTable>(
  db: BetterSQLite3Database,
  table: Table,
  columns: { readonly id: SQLiteColumn; readonly revision: SQLiteColumn },
): (record: Table['$inferSelect'], expectedRevision: number) => number {
  const key = keyOf(table, columns.id);
  const statement = db
    .update(table)
    .set(placeholdersOf(table) as never)
    .where(
      and(
        eq(columns.id, sql.placeholder(key)),
        eq(columns.revision, sql.placeholder('expectedRevision')),
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

function keyOf(table: SQLiteTable, id: SQLiteColumn): string {
  const entry = Object.entries(getTableColumns(table)).find(
    ([, column]) => column.name === id.name,
  );
  return entry?.[0] ?? id.name;
}
