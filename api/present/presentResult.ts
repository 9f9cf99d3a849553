import type { IssuedResult } from '../../engine/model/dossier.ts';
import type { IssuedResult as IssuedResultView } from '../contract/results.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** A result by its title, by whom and when it was signed; null for one that nobody signed. */
export function presentResult(
  { document, dossierCode, procedureName }: IssuedResult,
  directory: Directory,
): IssuedResultView | null {
  const { documentId, title, signature } = document;
  if (signature === null) return null;
  return {
    documentId,
    dossierCode,
    title,
    procedureName,
    agencyName: directory.agencyName(signature.agencyId),
    signedAt: toMoment(signature.at),
  };
}
