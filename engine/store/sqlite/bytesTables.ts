import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Which bytes of files are whole, once per SHA-256; their pieces in `bytePieces`. */
export const fileBytes = sqliteTable('file_bytes', {
  sha256: text().primaryKey(),
  bytesId: text('bytes_id').notNull().unique('file_bytes_by_id'),
});

/** Which bytes are coming in. */
export const incomingBytes = sqliteTable(
  'incoming_bytes',
  { bytesId: text('bytes_id').primaryKey(), begunAt: integer('begun_at').notNull() },
  (table) => [index('incoming_bytes_oldest').on(table.begunAt, table.bytesId)],
);

/** Pieces of bytes, of those that are whole and of those that come in. */
export const bytePieces = sqliteTable(
  'byte_pieces',
  {
    bytesId: text('bytes_id').notNull(),
    seq: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.bytesId, table.seq] })],
);
