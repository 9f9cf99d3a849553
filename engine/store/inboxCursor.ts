import type { TaskId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';

/** Where a page of the inbox ended. */
export type InboxCursor = { readonly dueAt: Instant | null; readonly taskId: TaskId };

/** The cursor after a task, as text for the next query. */
export function writeInboxCursor({ dueAt, taskId }: InboxCursor): string {
  return `${dueAt ?? '-'}_${taskId}`;
}

/** Reads a cursor; null for none and for one that was not written here (the first page then). */
export function parseInboxCursor(cursor: string | null): InboxCursor | null {
  const match = /^(-|\d{1,16})_(.+)$/u.exec(cursor ?? '');
  if (match === null) return null;
  const [, dueAt, taskId] = match;
  return { dueAt: dueAt === '-' ? null : Number(dueAt), taskId: taskId as TaskId };
}

/** The order of the inbox: by due moment, then id, as SQLite compares them; no moment last. */
export function compareInboxKeys(left: InboxCursor, right: InboxCursor): number {
  if (left.dueAt !== right.dueAt) {
    return (left.dueAt ?? Number.POSITIVE_INFINITY) - (right.dueAt ?? Number.POSITIVE_INFINITY);
  }
  if (left.taskId === right.taskId) return 0;
  return left.taskId < right.taskId ? -1 : 1;
}
