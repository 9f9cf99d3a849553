import type { Change } from '../../model/change.ts';
import type { MemoryTables } from './memoryTables.ts';

/** What stops new submissions: a number that another one has. */
export function conflictOfSubmissionNumbers(tables: MemoryTables, change: Change): string | null {
  for (const { record, expectedRevision } of change.submissions) {
    if (expectedRevision !== null) continue;
    const taken = [...tables.submissions.values()].some(
      (other) =>
        other.number === record.number ||
        (other.receivingAgencyId === record.receivingAgencyId &&
          other.submittedOn === record.submittedOn &&
          other.dayNumber === record.dayNumber),
    );
    if (taken) return `submission number ${record.number}`;
  }
  return null;
}

/** Writes submissions and uploads; bytes go with the last row that names them. */
export function writeSubmissions(tables: MemoryTables, change: Change): void {
  for (const { record } of change.submissions) tables.submissions.set(record.submissionId, record);
  for (const { record } of change.uploads) tables.uploads.set(record.uploadId, record);
  for (const id of change.removedUploadIds) {
    const sha256 = tables.uploads.get(id)?.sha256;
    tables.uploads.delete(id);
    if (sha256 !== undefined && !isNamed(tables, sha256)) dropBytes(tables, sha256);
  }
}

function dropBytes({ fileBytes, bytePieces }: MemoryTables, sha256: string): void {
  bytePieces.delete(fileBytes.get(sha256) ?? '');
  fileBytes.delete(sha256);
}

function isNamed({ documents, uploads }: MemoryTables, sha256: string): boolean {
  return [...documents.values(), ...uploads.values()].some((file) => file.sha256 === sha256);
}
