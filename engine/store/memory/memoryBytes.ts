import type { Change } from '../../model/change.ts';
import type { FileName } from '../../model/fileBytes.ts';
import type { BytesReads } from '../store.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of the bytes of files. */
export function memoryBytes(tables: MemoryTables): BytesReads {
  return {
    findPiece: async (sha256, seq) => {
      const bytesId = tables.fileBytes.get(sha256);
      return bytesId === undefined ? null : (tables.bytePieces.get(bytesId)?.[seq] ?? null);
    },
    listIncomingBytes: async (before, limit) => {
      const incoming = [...tables.incomingBytes].map(([bytesId, at]) => ({ bytesId, at }));
      return rowsOf(
        new Map(incoming.map((row) => [row.bytesId, row])),
        ({ at }) => at < before,
        ({ at, bytesId }) => [at, bytesId],
      )
        .slice(0, limit)
        .map(({ bytesId }) => bytesId);
    },
    listFileHashes: async (after, limit) => {
      const named = [...tables.documents.values(), ...tables.uploads.values()];
      const hashes = new Set([...tables.fileBytes.keys(), ...named.map(({ sha256 }) => sha256)]);
      return [...hashes]
        .filter((sha256) => sha256 > after)
        .toSorted()
        .slice(0, limit);
    },
    listFileNames: async (sha256) => namesOf(tables, sha256),
    listStrayBytes: async (limit) => {
      const known = new Set([...tables.fileBytes.values(), ...tables.incomingBytes.keys()]);
      const stray = [...tables.bytePieces.keys()].filter((bytesId) => !known.has(bytesId));
      return stray.toSorted().slice(0, limit);
    },
  };
}

function namesOf(
  { documents, uploads, dossiers, submissions }: MemoryTables,
  sha256: string,
): readonly FileName[] {
  const names = [
    ...[...documents.values()].map((file) => ({
      ...file,
      code: dossiers.get(file.dossierId)?.code ?? '',
    })),
    ...[...uploads.values()].map((file) => ({
      ...file,
      code: submissions.get(file.submissionId ?? '')?.number ?? '',
    })),
  ].filter((file) => file.sha256 === sha256);
  const rows = names.map(({ code, fileName, sizeBytes }) => ({ code, fileName, sizeBytes }));
  return rowsOf(
    new Map(rows.map((row, at) => [String(at), row])),
    () => true,
    ({ code, fileName, sizeBytes }) => [code, fileName, sizeBytes],
  );
}

/** What stops bytes: those of that id are not coming in, or a piece is there or out of its turn. */
export function conflictOfBytes(tables: MemoryTables, change: Change): string | null {
  const counts = new Map(
    [...tables.incomingBytes.keys()].map((id) => [id, tables.bytePieces.get(id)?.length ?? 0]),
  );
  for (const { bytesId, seq } of change.bytePieces) {
    const isTaken = seq === 0 && tables.bytePieces.has(bytesId);
    if (isTaken || (counts.get(bytesId) ?? 0) !== seq) return `bytes ${bytesId}`;
    counts.set(bytesId, seq + 1);
  }
  const ended = [...change.wholeBytes.map(({ bytesId }) => bytesId), ...change.removedBytesIds];
  const missing = ended.find((bytesId) => !counts.delete(bytesId));
  return missing === undefined ? null : `bytes ${missing}`;
}

/** Writes the bytes of files, piece by piece. */
export function writeBytes(tables: MemoryTables, change: Change): void {
  for (const { bytesId, seq, bytes, at } of change.bytePieces) {
    if (seq === 0) tables.incomingBytes.set(bytesId, at);
    tables.bytePieces.set(bytesId, [...(tables.bytePieces.get(bytesId) ?? []), bytes.slice()]);
  }
  for (const { bytesId, sha256 } of change.wholeBytes) {
    tables.incomingBytes.delete(bytesId);
    if (tables.fileBytes.has(sha256)) tables.bytePieces.delete(bytesId);
    else tables.fileBytes.set(sha256, bytesId);
  }
  for (const bytesId of change.removedBytesIds) {
    tables.incomingBytes.delete(bytesId);
    tables.bytePieces.delete(bytesId);
  }
}
