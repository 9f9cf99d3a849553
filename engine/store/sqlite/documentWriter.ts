import { sql } from 'drizzle-orm';
import type { Change } from '../../model/change.ts';
import { documents, fileBytes } from './dossierTables.ts';
import { expectOne } from './revisedWriter.ts';
import { insertNew, putInto, type Drizzle } from './statements.ts';

/** Writes documents with their bytes; after dossiers. A signed one replaces its unsigned self. */
export function documentWriter(db: Drizzle): (change: Change) => void {
  const putBytes = insertNew(db, fileBytes);
  const putDocument = putInto(db, documents, {
    id: documents.documentId,
    changing: ['sha256', 'sizeBytes', 'signature'],
    where: sql`${documents.signature} is null and excluded.signature is not null`,
  });
  return (change) => {
    for (const { document, bytes } of change.documents) {
      if (bytes !== null) putBytes({ sha256: document.sha256, bytes: Buffer.from(bytes) });
      expectOne(putDocument(document), `document ${document.documentId}`);
    }
  };
}
