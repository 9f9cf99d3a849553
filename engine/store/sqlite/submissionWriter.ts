import type { Change } from '../../model/change.ts';
import type { Submission, Upload } from '../../model/submission.ts';
import { submissionSearchText } from '../submissionSearchText.ts';
import { bytePieces } from './bytesTables.ts';
import { expectOne, revisedWriter } from './revisedWriter.ts';
import { deleteFrom, insertInto, replaceIn, type Drizzle } from './statements.ts';
import { submissions, uploads } from './submissionTables.ts';

/** Writes submissions and uploaded files; comes after the dossiers that submissions became. */
export function submissionWriter(db: Drizzle): (change: Change) => void {
  const insertSubmission = insertInto(db, submissions);
  const replaceSubmission = replaceIn(db, submissions, {
    id: 'submissionId',
    revision: 'revision',
    changing: [
      'papers',
      'variables',
      'status',
      'checkDueAt',
      'supplementDueAt',
      'steps',
      'dossierId',
      'revision',
    ],
  });
  const writeSubmission = revisedWriter<Submission>(
    (record) => insertSubmission({ ...record, searchText: submissionSearchText(record) }),
    (record, revision) => replaceSubmission({ ...record, searchText: '' }, revision),
    'submission',
  );
  const writeUpload = uploadWriter(db);
  const removeUpload = uploadRemover(db);
  return (change) => {
    for (const row of change.submissions) writeSubmission(row);
    for (const row of change.uploads) writeUpload(row);
    for (const id of change.removedUploadIds) removeUpload(id);
  };
}

function uploadWriter(db: Drizzle) {
  const insertUpload = insertInto(db, uploads);
  const replaceUpload = replaceIn(db, uploads, {
    id: 'uploadId',
    revision: 'revision',
    changing: ['submissionId', 'revision'],
  });
  return revisedWriter<Upload>(insertUpload, replaceUpload, 'upload');
}

/** The bytes go with the last row that names them. */
function uploadRemover(db: Drizzle): (uploadId: string) => void {
  const remove = deleteFrom(db, uploads, uploads.uploadId);
  const hashOf = db.$client.prepare<[string], { sha256: string }>(
    'SELECT sha256 FROM uploads WHERE upload_id = ?',
  );
  const removeBytes = db.$client.prepare<{ sha256: string }, { bytesId: string }>(
    `DELETE FROM file_bytes WHERE sha256 = @sha256
      AND NOT EXISTS (SELECT 1 FROM uploads WHERE uploads.sha256 = @sha256)
      AND NOT EXISTS (SELECT 1 FROM documents WHERE documents.sha256 = @sha256)
      RETURNING bytes_id AS bytesId`,
  );
  const removePieces = deleteFrom(db, bytePieces, bytePieces.bytesId);
  return (uploadId) => {
    const row = hashOf.get(uploadId);
    expectOne(remove(uploadId), `upload ${uploadId}`);
    if (row === undefined) return;
    for (const { bytesId } of removeBytes.all(row)) removePieces(bytesId);
  };
}
