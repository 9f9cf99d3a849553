import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgencyId, PersonId } from '../../model/ids.ts';
import type { MobileSession, MobileSessionStatus } from '../../model/mobileSession.ts';

/** Sessions at which officers receive away from their counter. */
export const mobileSessions = sqliteTable(
  'mobile_sessions',
  {
    mobileSessionId: text('mobile_session_id').primaryKey(),
    agencyId: text('agency_id').$type<AgencyId>().notNull(),
    place: text().notNull(),
    hamlet: text().notNull(),
    on: text('on_day').notNull(),
    from: text('from_time').notNull(),
    to: text('to_time').notNull(),
    officerIds: text('officer_ids', { mode: 'json' })
      .$type<MobileSession['officerIds']>()
      .notNull(),
    procedureIds: text('procedure_ids', { mode: 'json' })
      .$type<MobileSession['procedureIds']>()
      .notNull(),
    status: text().$type<MobileSessionStatus>().notNull(),
    plannedBy: text('planned_by').$type<PersonId>(),
    plannedAt: integer('planned_at').notNull(),
    openedAt: integer('opened_at'),
    closedAt: integer('closed_at'),
    reason: text(),
    revision: integer().notNull(),
  },
  (table) => [index('mobile_sessions_by_day').on(table.on, table.from)],
);
