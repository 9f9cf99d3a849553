import { and, asc, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { CommandReceipt } from '../../model/command.ts';
import type { DossierId } from '../../model/ids.ts';
import type { Instant } from '../../model/time.ts';
import type {
  DossierSituation,
  StandingStill,
  Store,
  StoreFacts,
  UnansweredCall,
} from '../store.ts';
import { administrationReads } from './administrationReads.ts';
import { bytesReads } from './bytesReads.ts';
import { prepareCommit } from './commitChange.ts';
import { dossierColumns, instanceColumns } from './dossierColumns.ts';
import { dossierReads } from './dossierReads.ts';
import { dossiers } from './dossierTables.ts';
import { inboxReads } from './inboxReads.ts';
import { instanceReads, situationReads } from './instanceReads.ts';
import { instances, outbox, receipts } from './instanceTables.ts';
import { lifeReads } from './lifeReads.ts';
import { noticeReads } from './noticeReads.ts';
import { mobileReads } from './mobileReads.ts';
import { queueReads } from './queueReads.ts';
import { serviceReads } from './serviceReads.ts';
import { concernedReads } from './concernedReads.ts';
import { officerNoticeReads } from './officerNoticeReads.ts';
import { oldReads } from './oldReads.ts';
import { paymentReads } from './paymentReads.ts';
import type { OpenFile } from './openSqlite.ts';
import { submissionReads } from './submissionReads.ts';

/**
 * The store over one SQLite file; open it with openSqlite. One commit is one transaction, on the
 * disk when it answers.
 */
export function createSqliteStore({ database, close }: OpenFile): Store {
  const db = drizzle(database);
  const findReceipt = prepareFindReceipt(db);
  const commit = prepareCommit(database, db, findReceipt);
  return {
    commit: async (change) => {
      const [outcome] = commit([change]);
      return outcome ?? { outcome: 'conflict', on: 'nothing' };
    },
    commitGroup: async (changes) => commit(changes),
    findReceipt: async (commandId) => findReceipt(commandId),
    close: async () => {
      close();
    },
    facts: async () => factsOf((name) => String(database.pragma(name, { simple: true })), db),
    findSituation: prepareFindSituation(db),
    listStandingStill: async (limit) => listStandingStill(db, limit),
    listUnanswered: async (before, limit) => listUnanswered(db, before, limit),
    ...instanceReads(db),
    ...dossierReads(db),
    ...bytesReads(db),
    ...administrationReads(db),
    ...lifeReads(db),
    ...noticeReads(db),
    ...serviceReads(db),
    ...queueReads(db),
    ...mobileReads(db),
    ...officerNoticeReads(db),
    ...oldReads(db),
    ...paymentReads(db),
    ...inboxReads(db),
    ...submissionReads(db),
  };
}

function prepareFindReceipt(
  db: BetterSQLite3Database,
): (commandId: string) => CommandReceipt | null {
  const statement = db
    .select()
    .from(receipts)
    .where(eq(receipts.commandId, sql.placeholder('commandId')))
    .prepare();
  return (commandId) => statement.get({ commandId }) ?? null;
}

function factsOf(pragma: (name: string) => string, db: BetterSQLite3Database): StoreFacts {
  const words = ['OFF', 'NORMAL', 'FULL', 'EXTRA'];
  const row = db.get<{ version: string }>(sql`select sqlite_version() as version`);
  return {
    kind: 'sqlite',
    synchronous: words[Number(pragma('synchronous'))] ?? 'UNKNOWN',
    journalMode: pragma('journal_mode'),
    version: row.version,
  };
}

/** Nothing awaits between the reads and only this process writes, so they see one moment. */
function prepareFindSituation(db: BetterSQLite3Database): Store['findSituation'] {
  const reads = situationReads(db);
  const concerned = concernedReads(db);
  const dossier = db
    .select(dossierColumns)
    .from(dossiers)
    .where(eq(dossiers.dossierId, sql.placeholder('id')))
    .prepare();
  const read = (id: DossierId): DossierSituation | null => {
    const found = dossier.get({ id });
    if (found === undefined) return null;
    const running = reads.ofDossier.all({ id });
    return {
      dossier: found,
      instances: running,
      tasks: reads.openTasks.all({ id }),
      timers: running.flatMap(({ instanceId }) => reads.waiting.all({ id: instanceId })),
      waits: reads.waits.all({ id }),
      messages: reads.messages.all({ id }),
      outbox: reads.calls.all({ id }),
      doneTasks: concerned.doneTasks.all({ id }),
      watcherIds: concerned.watchers.all({ id }).map(({ personId }) => personId),
      reminders: concerned.reminders.all({ id }),
      webhookIds: concerned.listening.all().map(({ webhookId }) => webhookId),
    };
  };
  return async (dossierId) => read(dossierId);
}

function listStandingStill(db: BetterSQLite3Database, limit: number): readonly StandingStill[] {
  const failed = db
    .select()
    .from(outbox)
    .where(sql`status = 'failed'`)
    .limit(limit)
    .all();
  const ids = failed.map(({ instanceId }) => instanceId);
  const rows = db
    .select({ instance: instanceColumns, dossier: dossierColumns })
    .from(instances)
    .innerJoin(dossiers, eq(dossiers.dossierId, instances.dossierId))
    .where(sql`is_standing_still = 1 or ${inArray(instances.instanceId, ids)}`)
    .orderBy(instances.instanceId)
    .limit(limit)
    .all();
  return rows.map(({ dossier, instance }) => ({
    dossier,
    instance,
    failedCalls: failed.filter(({ instanceId }) => instanceId === instance.instanceId),
  }));
}

function listUnanswered(
  db: BetterSQLite3Database,
  before: Instant,
  limit: number,
): readonly UnansweredCall[] {
  return db
    .select({ dossier: dossierColumns, call: getTableColumns(outbox) })
    .from(outbox)
    .innerJoin(dossiers, eq(dossiers.dossierId, outbox.dossierId))
    .where(and(sql`${outbox.status} = 'pending'`, lte(outbox.createdAt, before)))
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .limit(limit)
    .all();
}
