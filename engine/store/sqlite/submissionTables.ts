import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Applicant, Channel } from '../../model/dossier.ts';
import type { AgencyId, DossierId, SubmissionId } from '../../model/ids.ts';
import type { Variables } from '../../model/json.ts';
import type { Submission, SubmissionStatus } from '../../model/submission.ts';
import { fileBytes } from './bytesTables.ts';
import { dossiers } from './dossierTables.ts';

/** What was handed in online. `searchText` is that of store/submissionSearchText. */
export const submissions = sqliteTable(
  'submissions',
  {
    submissionId: text('submission_id').$type<SubmissionId>().primaryKey(),
    number: text().notNull(),
    procedureId: text('procedure_id').notNull(),
    procedureCode: text('procedure_code').notNull(),
    procedureName: text('procedure_name').notNull(),
    receivingAgencyId: text('receiving_agency_id').$type<AgencyId>().notNull(),
    applicant: text({ mode: 'json' }).$type<Applicant>().notNull(),
    representative: text({ mode: 'json' }).$type<Submission['representative']>(),
    content: text().notNull(),
    papers: text({ mode: 'json' }).$type<Submission['papers']>().notNull(),
    returnChannel: text('return_channel').$type<Channel>().notNull(),
    variables: text({ mode: 'json' }).$type<Variables>().notNull(),
    status: integer().$type<SubmissionStatus>().notNull(),
    submittedOn: text('submitted_on').notNull(),
    dayNumber: integer('day_number').notNull(),
    submittedAt: integer('submitted_at').notNull(),
    checkDueAt: integer('check_due_at'),
    supplementDueAt: integer('supplement_due_at'),
    calendar: text().notNull(),
    steps: text({ mode: 'json' }).$type<Submission['steps']>().notNull(),
    dossierId: text('dossier_id')
      .$type<DossierId>()
      .references(() => dossiers.dossierId),
    secretHash: text('secret_hash').notNull(),
    revision: integer().notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    uniqueIndex('submissions_number').on(table.number),
    uniqueIndex('submissions_day_number').on(
      table.receivingAgencyId,
      table.submittedOn,
      table.dayNumber,
    ),
    index('submissions_by_status').on(
      table.receivingAgencyId,
      table.status,
      table.submittedAt,
      table.submissionId,
    ),
    index('submissions_lapsing')
      .on(table.supplementDueAt, table.submissionId)
      .where(sql`status = 5`),
  ],
);

/** Files that applicants uploaded; bytes in `fileBytes`. */
export const uploads = sqliteTable(
  'uploads',
  {
    uploadId: text('upload_id').primaryKey(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text()
      .notNull()
      .references(() => fileBytes.sha256),
    uploadedAt: integer('uploaded_at').notNull(),
    submissionId: text('submission_id')
      .$type<SubmissionId>()
      .references(() => submissions.submissionId),
    revision: integer().notNull(),
  },
  (table) => [
    index('uploads_by_submission').on(table.submissionId, table.uploadedAt, table.uploadId),
    index('uploads_by_hash').on(table.sha256),
    index('uploads_loose')
      .on(table.uploadedAt, table.uploadId)
      .where(sql`submission_id is null`),
  ],
);
