import type { OfficerNotice } from '../model/officerNotice.ts';

/** Where a page of notices ended. */
export type NoticeCursor = Pick<OfficerNotice, 'at' | 'noticeId'>;

/** The cursor after a notice, as text for the next query. */
export function writeNoticeCursor({ at, noticeId }: NoticeCursor): string {
  return `${at}_${noticeId}`;
}

/** Reads a cursor; null for none and for one that was not written here (the first page then). */
export function parseNoticeCursor(cursor: string | null): NoticeCursor | null {
  const match = /^(\d{1,16})_(.+)$/u.exec(cursor ?? '');
  const [, at, noticeId] = match ?? [];
  return noticeId === undefined ? null : { at: Number(at), noticeId };
}

/** The order of notices: newest first, then id, the later one first. */
export function compareNotices(left: NoticeCursor, right: NoticeCursor): number {
  if (left.at !== right.at) return right.at - left.at;
  if (left.noticeId === right.noticeId) return 0;
  return left.noticeId < right.noticeId ? 1 : -1;
}
