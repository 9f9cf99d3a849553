import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { BytesReads } from '../store.ts';
import { bytePieces, fileBytes, incomingBytes } from './bytesTables.ts';

/** Reads of the bytes of files. */
export function bytesReads(db: BetterSQLite3Database): BytesReads {
  const piece = db
    .select({ bytes: bytePieces.bytes })
    .from(fileBytes)
    .innerJoin(bytePieces, eq(bytePieces.bytesId, fileBytes.bytesId))
    .where(
      and(
        eq(fileBytes.sha256, sql.placeholder('sha256')),
        eq(bytePieces.seq, sql.placeholder('seq')),
      ),
    )
    .prepare();
  return {
    findPiece: async (sha256, seq) => piece.get({ sha256, seq })?.bytes ?? null,
    listIncomingBytes: async (before, limit) =>
      db
        .select({ bytesId: incomingBytes.bytesId })
        .from(incomingBytes)
        .where(lt(incomingBytes.begunAt, before))
        .orderBy(asc(incomingBytes.begunAt), asc(incomingBytes.bytesId))
        .limit(limit)
        .all()
        .map(({ bytesId }) => bytesId),
  };
}
