import type { Dossier } from '../model/dossier.ts';
import { foldText } from '../model/foldText.ts';

/** What a dossier is found by: its code and the applicant's name, folded. */
export function searchTextOf(dossier: Dossier): string {
  return foldText(`${dossier.code} ${dossier.applicant.name}`);
}
