import type { Dossier } from '../model/dossier.ts';

/** Lower case without Vietnamese marks, so that "nguyen" finds "NGUYỄN". */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}

/** What a dossier is found by: its code and the applicant's name. */
export function searchTextOf(dossier: Dossier): string {
  return foldText(`${dossier.code} ${dossier.applicant.name}`);
}
