import { sql } from 'drizzle-orm';
import type { Change } from '../../model/change.ts';
import { documents } from './dossierTables.ts';
import { expectOne } from './revisedWriter.ts';
import { putInto, type Drizzle } from './statements.ts';

/** Writes documents; after dossiers and bytes. A signed one replaces its unsigned self. */
export function documentWriter(db: Drizzle): (change: Change) => void {
  const putDocument = putInto(db, documents, {
    id: documents.documentId,
    changing: ['sha256', 'sizeBytes', 'signature'],
    where: sql`${documents.signature} is null and excluded.signature is not null`,
  });
  return (change) => {
    for (const document of change.documents) {
      expectOne(putDocument(document), `document ${document.documentId}`);
    }
  };
}
