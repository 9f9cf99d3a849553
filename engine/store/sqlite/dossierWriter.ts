import type { Change } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import { searchTextOf } from '../searchTextOf.ts';
import { dossiers } from './dossierTables.ts';
import { revisedWriter } from './revisedWriter.ts';
import { insertInto, replaceIn, type Drizzle } from './statements.ts';

/** Writes the dossiers of a change. */
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
  return (change) => {
    for (const row of change.dossiers) write(row);
  };
}
