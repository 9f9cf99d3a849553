import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AgencyId, PersonId } from '../../model/ids.ts';
import type { QueueStatus } from '../../model/queueNumber.ts';

/** Numbers taken at one-stop units. */
export const queueNumbers = sqliteTable(
  'queue_numbers',
  {
    queueNumberId: text('queue_number_id').primaryKey(),
    agencyId: text('agency_id').$type<AgencyId>().notNull(),
    takenOn: text('taken_on').notNull(),
    number: integer().notNull(),
    takenAt: integer('taken_at').notNull(),
    status: text().$type<QueueStatus>().notNull(),
    firstCalledAt: integer('first_called_at'),
    calledAt: integer('called_at'),
    calledBy: text('called_by').$type<PersonId>(),
    desk: text(),
    begunAt: integer('begun_at'),
    endedAt: integer('ended_at'),
    revision: integer().notNull(),
  },
  (table) => [uniqueIndex('queue_numbers_once').on(table.agencyId, table.takenOn, table.number)],
);
