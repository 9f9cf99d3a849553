import { and, eq, getTableColumns, is, Param, Placeholder, sql, type SQL } from 'drizzle-orm';
import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { assert } from '../../model/assert.ts';

/** Drizzle over the one open file. */
export type Drizzle = BetterSQLite3Database & { readonly $client: Database.Database };

/** The name of a column in the program. */
type ColumnName<Table extends SQLiteTable> = keyof Table['$inferSelect'] & string;

/** Writes one record; answers how many rows it touched. */
export type Write<Row> = (record: Row) => number;

/** A prepared INSERT of every column. A record of that id must not exist. */
export function insertInto<Table extends SQLiteTable>(
  db: Drizzle,
  table: Table,
): Write<Table['$inferSelect']> {
  return compile(db, db.insert(table).values(placeholdersOf(table) as never));
}

/** A prepared INSERT of every column that does nothing where the record is there already. */
export function insertNew<Table extends SQLiteTable>(
  db: Drizzle,
  table: Table,
): Write<Table['$inferSelect']> {
  return compile(
    db,
    db
      .insert(table)
      .values(placeholdersOf(table) as never)
      .onConflictDoNothing(),
  );
}

/**
 * A prepared INSERT; when the id exists, the columns of those names are replaced instead. Columns
 * that never change are left out, because writing them would rewrite their indexes too. `derived`
 * columns are read from other rows when the record is inserted. Where `where` is not true of a
 * known record, nothing is written.
 */
export function putInto<Table extends SQLiteTable, Derived extends ColumnName<Table> = never>(
  db: Drizzle,
  table: Table,
  columns: {
    readonly id: SQLiteColumn | SQLiteColumn[];
    readonly changing: readonly ColumnName<Table>[];
    readonly derived?: { readonly [name in Derived]: SQL };
    readonly where?: SQL;
  },
): Write<Omit<Table['$inferSelect'], Derived>> {
  const set: Record<string, unknown> = {};
  for (const key of columns.changing) {
    set[key] = sql.raw(`excluded."${columnOf(table, key).name}"`);
  }
  return compile(
    db,
    db
      .insert(table)
      .values({ ...placeholdersOf(table), ...columns.derived } as never)
      .onConflictDoUpdate({
        target: columns.id,
        set: set as never,
        ...(columns.where === undefined ? {} : { setWhere: columns.where }),
      }),
  );
}

/** A prepared UPDATE of those columns, where the row still has the expected revision. */
export function replaceIn<Table extends SQLiteTable>(
  db: Drizzle,
  table: Table,
  columns: {
    readonly id: ColumnName<Table>;
    readonly revision: ColumnName<Table>;
    readonly changing: readonly ColumnName<Table>[];
  },
): (record: Table['$inferSelect'], expectedRevision: number) => number {
  const set = Object.fromEntries(columns.changing.map((key) => [key, sql.placeholder(key)]));
  const write = compile<Record<string, unknown>>(
    db,
    db
      .update(table)
      .set(set as never)
      .where(
        and(
          eq(columnOf(table, columns.id), sql.placeholder(columns.id)),
          eq(columnOf(table, columns.revision), sql.placeholder('expectedRevision')),
        ),
      ),
  );
  return (record, expectedRevision) =>
    write({ ...(record as Record<string, unknown>), expectedRevision });
}

/** A prepared DELETE by id. */
export function deleteFrom(
  db: Drizzle,
  table: SQLiteTable,
  id: SQLiteColumn,
): (value: string) => number {
  const write = compile<{ readonly id: string }>(
    db,
    db.delete(table).where(eq(id, sql.placeholder('id'))),
  );
  return (value) => write({ id: value });
}

/**
 * The statement Drizzle makes of a query, with its parameters resolved once.
 *
 * Drizzle's own prepared statements look at the kind of every parameter at every call.
 */
function compile<Row>(
  db: Drizzle,
  query: { readonly toSQL: () => { readonly sql: string; readonly params: unknown[] } },
): Write<Row> {
  const { sql: text, params } = query.toSQL();
  const statement = db.$client.prepare(text);
  const readers = params.map(readerOf);
  return (row) => statement.run(readers.map((read) => read(row as Fields))).changes;
}

type Fields = { readonly [name: string]: unknown };

function readerOf(param: unknown): (row: Fields) => unknown {
  if (is(param, Placeholder)) return (row) => row[param.name];
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder, value } = param;
    return (row) => encoded(row[value.name], encoder);
  }
  return () => param;
}

/** What is not there is NULL, also in a column of JSON. */
function encoded(value: unknown, encoder: Param['encoder']): unknown {
  return value === null ? null : encoder.mapToDriverValue(value);
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
