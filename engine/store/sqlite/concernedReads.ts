import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { watches } from './inboxTables.ts';
import { tasks } from './instanceTables.ts';
import { webhooks } from './noticeTables.ts';
import { reminders } from './officerNoticeTables.ts';

/** Whom a command on a dossier may concern: who worked on it, who watches it, who is reminded. */
export function concernedReads(db: BetterSQLite3Database) {
  const id = sql.placeholder('id');
  const isDone = and(eq(tasks.kind, 'user'), eq(tasks.status, 'completed'));
  const doneTasks = db
    .select({
      instanceId: tasks.instanceId,
      elementId: tasks.elementId,
      closedBy: tasks.closedBy,
    })
    .from(tasks)
    .where(and(eq(tasks.dossierId, id), isDone))
    .orderBy(asc(tasks.closedAt), asc(sql`length(${tasks.taskId})`), asc(tasks.taskId))
    .prepare();
  const watchers = db
    .select({ personId: watches.personId })
    .from(watches)
    .where(eq(watches.dossierId, id))
    .orderBy(asc(watches.personId))
    .prepare();
  const waiting = db
    .select()
    .from(reminders)
    .where(eq(reminders.dossierId, id))
    .orderBy(asc(reminders.kind))
    .prepare();
  const listening = db
    .select({ webhookId: webhooks.webhookId })
    .from(webhooks)
    .where(isNull(webhooks.endedAt))
    .orderBy(asc(webhooks.webhookId))
    .prepare();
  return { doneTasks, watchers, reminders: waiting, listening };
}
