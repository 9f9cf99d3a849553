import type { Change } from '../../model/change.ts';
import type { BytePiece } from '../../model/fileBytes.ts';
import { bytePieces, fileBytes, incomingBytes } from './bytesTables.ts';
import { expectOne } from './revisedWriter.ts';
import { deleteFrom, insertInto, insertNew, type Drizzle } from './statements.ts';

/** Writes the bytes of files, piece by piece; comes before what names them. */
export function bytesWriter(db: Drizzle): (change: Change) => void {
  const writePiece = pieceWriter(db);
  const name = insertNew(db, fileBytes);
  const endIncoming = deleteFrom(db, incomingBytes, incomingBytes.bytesId);
  const removePieces = deleteFrom(db, bytePieces, bytePieces.bytesId);
  return (change) => {
    for (const piece of change.bytePieces) writePiece(piece);
    for (const { bytesId, sha256 } of change.wholeBytes) {
      expectOne(endIncoming(bytesId), `bytes ${bytesId}`);
      if (name({ sha256, bytesId }) === 0) removePieces(bytesId);
    }
    for (const bytesId of change.removedBytesIds) {
      expectOne(endIncoming(bytesId), `bytes ${bytesId}`);
      removePieces(bytesId);
    }
  };
}

/** A piece is written only in its turn, and where its bytes are still coming in. */
function pieceWriter(db: Drizzle): (piece: BytePiece) => void {
  const begin = insertInto(db, incomingBytes);
  const add = db.$client.prepare<{ bytesId: string; seq: number; bytes: Buffer }>(
    `INSERT INTO byte_pieces (bytes_id, seq, bytes)
      SELECT @bytesId, @seq, @bytes FROM incoming_bytes WHERE bytes_id = @bytesId
        AND @seq = (SELECT count(*) FROM byte_pieces WHERE bytes_id = @bytesId)`,
  );
  return ({ bytesId, seq, bytes, at }) => {
    if (seq === 0) begin({ bytesId, begunAt: at });
    expectOne(add.run({ bytesId, seq, bytes: Buffer.from(bytes) }).changes, `bytes ${bytesId}`);
  };
}
