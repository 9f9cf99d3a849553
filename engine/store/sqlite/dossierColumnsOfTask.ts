import { sql, type SQL } from 'drizzle-orm';
import { dossiers } from './dossierTables.ts';

/**
 * What a task, and what comes after it, has of its dossier: read from it by `dossierId` when it is
 * inserted.
 */
export const DOSSIER_COLUMNS = {
  procedureId: ofDossier('procedure_id'),
  searchText: ofDossier('search_text'),
} as const;

function ofDossier(column: string): SQL {
  const dossierId = sql.placeholder('dossierId');
  return sql`(select ${sql.raw(column)} from ${dossiers} where dossier_id = ${dossierId})`;
}
