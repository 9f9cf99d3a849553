import type { Change } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import { searchTextOf } from '../searchTextOf.ts';
import { documents, dossiers, fileBytes } from './dossierTables.ts';
import { revisedWriter } from './revisedWriter.ts';
import { insertInto, putInto, replaceIn, type Drizzle } from './statements.ts';

/** Writes the dossiers of a change and what was uploaded to them. */
export function dossierWriter(db: Drizzle): (change: Change) => void {
  const insertDossier = insertInto(db, dossiers);
  const replaceDossier = replaceIn(db, dossiers, {
    id: 'dossierId',
    revision: 'revision',
    changing: [
      'agencyIds',
      'status',
      'outcome',
      'clock',
      'promisedAt',
      'extensions',
      'paperFile',
      'finishedAt',
      'revision',
    ],
  });
  const write = revisedWriter<Dossier>(
    (record) => insertDossier({ ...record, searchText: searchTextOf(record) }),
    (record, revision) => replaceDossier({ ...record, searchText: '' }, revision),
    'dossier',
  );
  const putBytes = putInto(db, fileBytes, { id: fileBytes.sha256, changing: ['bytes'] });
  const insertDocument = insertInto(db, documents);
  return (change) => {
    for (const row of change.dossiers) write(row);
    for (const { document, bytes } of change.documents) {
      putBytes({ sha256: document.sha256, bytes: Buffer.from(bytes) });
      insertDocument(document);
    }
  };
}
