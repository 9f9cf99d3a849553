import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { FileName } from '../../model/fileBytes.ts';
import type { BytesReads } from '../store.ts';
import { bytePieces, fileBytes, incomingBytes } from './bytesTables.ts';
import type { Drizzle } from './statements.ts';

/** Reads of the bytes of files. */
export function bytesReads(db: Drizzle): BytesReads {
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
    ...fileReads(db),
  };
}

const HASHES = `SELECT sha256 FROM file_bytes WHERE sha256 > @after
  UNION SELECT sha256 FROM documents WHERE sha256 > @after
  UNION SELECT sha256 FROM uploads WHERE sha256 > @after
  ORDER BY sha256 LIMIT @limit`;

const NAMES = `SELECT coalesce(code, '') AS code, file_name AS fileName, size_bytes AS sizeBytes
  FROM documents LEFT JOIN dossiers USING (dossier_id) WHERE sha256 = @sha256
  UNION ALL
  SELECT coalesce(number, ''), file_name, size_bytes
  FROM uploads LEFT JOIN submissions USING (submission_id) WHERE sha256 = @sha256
  ORDER BY 1, 2, 3`;

const STRAY = `SELECT DISTINCT bytes_id AS bytesId FROM byte_pieces
  WHERE bytes_id NOT IN (SELECT bytes_id FROM file_bytes)
    AND bytes_id NOT IN (SELECT bytes_id FROM incoming_bytes)
  ORDER BY bytes_id LIMIT @limit`;

/** Which files there are, and whose. */
function fileReads({
  $client,
}: Drizzle): Pick<BytesReads, 'listFileHashes' | 'listFileNames' | 'listStrayBytes'> {
  const hashes = $client.prepare<{ after: string; limit: number }, { sha256: string }>(HASHES);
  const names = $client.prepare<{ sha256: string }, FileName>(NAMES);
  const stray = $client.prepare<{ limit: number }, { bytesId: string }>(STRAY);
  return {
    listFileHashes: async (after, limit) =>
      hashes.all({ after, limit }).map(({ sha256 }) => sha256),
    listFileNames: async (sha256) => names.all({ sha256 }),
    listStrayBytes: async (limit) => stray.all({ limit }).map(({ bytesId }) => bytesId),
  };
}
