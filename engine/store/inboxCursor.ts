import type { TaskId } from '../model/ids.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Instant } from '../model/time.ts';

/** Where a page of the inbox ended. */
export type InboxCursor = { readonly dueAt: Instant | null; readonly taskId: TaskId };

/** The cursor after a task, as text for the next query. */
export function writeInboxCursor(task: TaskRecord): string {
  return `${task.dueAt ?? '-'}_${task.taskId}`;
}

/** Reads a cursor; null for none and for one that was not written here (the first page then). */
export function parseInboxCursor(cursor: string | null): InboxCursor | null {
  const match = /^(-|\d{1,16})_(.+)$/u.exec(cursor ?? '');
  if (match === null) return null;
  const [, dueAt, taskId] = match;
  return { dueAt: dueAt === '-' ? null : Number(dueAt), taskId: taskId as TaskId };
}
