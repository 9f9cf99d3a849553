import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Clock } from '../../model/clock.ts';
import type {
  Applicant,
  Channel,
  DocumentSignature,
  Dossier,
  DossierStatus,
  ReusedResult,
} from '../../model/dossier.ts';
import type { AgencyId, DossierId, InstanceId, PersonId, VersionId } from '../../model/ids.ts';
import { fileBytes } from './bytesTables.ts';

/** Dossiers. `searchText` is folded from code and applicant (store/searchTextOf). */
export const dossiers = sqliteTable(
  'dossiers',
  {
    dossierId: text('dossier_id').$type<DossierId>().primaryKey(),
    code: text().notNull(),
    procedureId: text('procedure_id').notNull(),
    procedureCode: text('procedure_code').notNull(),
    procedureName: text('procedure_name').notNull(),
    versionId: text('version_id').$type<VersionId>().notNull(),
    versionNumber: integer('version_number').notNull(),
    instanceId: text('instance_id').$type<InstanceId>().notNull(),
    receivingAgencyId: text('receiving_agency_id').$type<AgencyId>().notNull(),
    competentAgencyId: text('competent_agency_id').$type<AgencyId>().notNull(),
    agencyIds: text('agency_ids', { mode: 'json' }).$type<readonly AgencyId[]>().notNull(),
    applicant: text({ mode: 'json' }).$type<Applicant>().notNull(),
    content: text().notNull(),
    papers: text({ mode: 'json' }).$type<Dossier['papers']>().notNull(),
    setCount: integer('set_count').notNull(),
    channel: text().$type<Channel>().notNull(),
    returnChannel: text('return_channel').$type<Channel>().notNull(),
    status: integer().$type<DossierStatus>().notNull(),
    outcome: text(),
    receivedOn: text('received_on').notNull(),
    dayNumber: integer('day_number').notNull(),
    receivedAt: integer('received_at').notNull(),
    receivedBy: text('received_by').$type<PersonId>(),
    calendar: text().notNull(),
    clock: text({ mode: 'json' }).$type<Clock | null>(),
    promisedAt: integer('promised_at'),
    firstPromisedAt: integer('first_promised_at'),
    finishedAt: integer('finished_at'),
    trackingSecretHash: text('tracking_secret_hash').notNull(),
    revision: integer().notNull(),
    searchText: text('search_text').notNull(),
    extensions: text({ mode: 'json' }).$type<Dossier['extensions']>().notNull(),
    paperFile: text('paper_file', { mode: 'json' }).$type<Dossier['paperFile']>(),
    representative: text({ mode: 'json' }).$type<Dossier['representative']>(),
    mobileSession: text('mobile_session', { mode: 'json' }).$type<Dossier['mobileSession']>(),
  },
  (table) => [
    uniqueIndex('dossiers_code').on(table.code),
    uniqueIndex('dossiers_day_number').on(
      table.receivingAgencyId,
      table.receivedOn,
      table.dayNumber,
    ),
    index('dossiers_newest').on(table.receivedAt, table.dossierId),
    index('dossiers_of_number').on(sql`json_extract(applicant, '$.idNumber')`),
    index('dossiers_of_mobile_session')
      .on(sql`json_extract(mobile_session, '$.mobileSessionId')`)
      .where(sql`mobile_session IS NOT NULL`),
  ],
);

/** Uploaded documents; bytes in `fileBytes`. */
export const documents = sqliteTable(
  'documents',
  {
    documentId: text('document_id').primaryKey(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.dossierId),
    taskId: text('task_id'),
    title: text().notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text()
      .notNull()
      .references(() => fileBytes.sha256),
    uploadedAt: integer('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by').$type<PersonId>(),
    signature: text({ mode: 'json' }).$type<DocumentSignature>(),
    reusedFrom: text('reused_from', { mode: 'json' }).$type<ReusedResult>(),
  },
  (table) => [
    index('documents_by_dossier').on(table.dossierId, table.uploadedAt),
    index('documents_by_hash').on(table.sha256),
  ],
);
