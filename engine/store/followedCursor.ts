import type { DossierId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';
import type { FollowedRow } from './inboxStore.ts';

/** Where a page of followed dossiers ended. */
export type FollowedCursor = { readonly since: Instant; readonly dossierId: DossierId };

/** The cursor after a row, as text for the next query. */
export function writeFollowedCursor({ since, dossier }: Omit<FollowedRow, 'tasks'>): string {
  return `${since}_${dossier.dossierId}`;
}

/** Reads a cursor; null for none and for one that was not written here (the first page then). */
export function parseFollowedCursor(cursor: string | null): FollowedCursor | null {
  const match = /^(\d{1,16})_(.+)$/u.exec(cursor ?? '');
  if (match === null) return null;
  const [, since, dossierId] = match;
  return { since: Number(since), dossierId: dossierId as DossierId };
}
