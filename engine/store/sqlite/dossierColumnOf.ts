import { sql, type SQL } from 'drizzle-orm';
import { dossiers } from './dossierTables.ts';

/** A column of the dossier that a record written belongs to, by the record's `dossierId`. */
export function dossierColumnOf(column: 'procedure_id' | 'search_text'): SQL {
  const dossierId = sql.placeholder('dossierId');
  return sql`(select ${sql.raw(column)} from ${dossiers} where dossier_id = ${dossierId})`;
}
