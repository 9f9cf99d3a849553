import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Agency } from '../../model/agency.ts';
import type { AgencyId, PersonId, VersionId } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import type { LegalBasis } from '../../model/process.ts';
import { contentColumns, decisionsColumn } from './contentColumns.ts';

/** Agencies. */
export const agencies = sqliteTable('agencies', {
  agencyId: text('agency_id').$type<AgencyId>().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  kind: text().notNull(),
  level: text().$type<Agency['level']>().notNull(),
  parentId: text('parent_id').$type<AgencyId>(),
  unitCode: text('unit_code').notNull(),
  servesUnitCodes: text('serves_unit_codes', { mode: 'json' }).$type<readonly string[]>().notNull(),
});

/** People with accounts. */
export const people = sqliteTable(
  'people',
  {
    personId: text('person_id').$type<PersonId>().primaryKey(),
    username: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    roles: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    placements: text({ mode: 'json' }).$type<Person['placements']>().notNull(),
    status: text().$type<Person['status']>().notNull(),
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('people_username').on(table.username)],
);

/** Logins. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id')
    .$type<PersonId>()
    .notNull()
    .references(() => people.personId),
  createdAt: integer('created_at').notNull(),
  lastSeenAt: integer('last_seen_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** Who stands in for whom; the days are local ones. */
export const substitutions = sqliteTable(
  'substitutions',
  {
    substitutionId: text('substitution_id').primaryKey(),
    absentId: text('absent_id').$type<PersonId>().notNull(),
    substituteId: text('substitute_id').$type<PersonId>().notNull(),
    agencyId: text('agency_id').$type<AgencyId>().notNull(),
    post: text().notNull(),
    from: text('from_day').notNull(),
    to: text('to_day').notNull(),
    reason: text().notNull(),
    decidedBy: text('decided_by').$type<PersonId>(),
    decidedAt: integer('decided_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [index('substitutions_by_last_day').on(table.to, table.substitutionId)],
);

/** Procedures. */
export const procedures = sqliteTable(
  'procedures',
  {
    procedureId: text('procedure_id').primaryKey(),
    code: text().notNull(),
    name: text().notNull(),
    field: text().notNull(),
    isPart: integer('is_part', { mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('procedures_code').on(table.code)],
);

/** Drafts, at most one for each procedure. */
export const drafts = sqliteTable('drafts', {
  procedureId: text('procedure_id')
    .primaryKey()
    .references(() => procedures.procedureId),
  ...contentColumns(),
  revision: integer().notNull(),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: text('updated_by').$type<PersonId>(),
  decisions: decisionsColumn(),
  authors: text({ mode: 'json' }).$type<readonly PersonId[]>().notNull(),
});

/** Published versions; never changed (triggers in migrations). */
export const versions = sqliteTable(
  'versions',
  {
    versionId: text('version_id').$type<VersionId>().primaryKey(),
    procedureId: text('procedure_id')
      .notNull()
      .references(() => procedures.procedureId),
    number: integer().notNull(),
    ...contentColumns(),
    effectiveOn: text('effective_on').notNull(),
    legalBasis: text('legal_basis', { mode: 'json' }).$type<LegalBasis | null>(),
    note: text().notNull(),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by').$type<PersonId>(),
    hash: text().notNull(),
    decisions: decisionsColumn(),
  },
  (table) => [
    uniqueIndex('versions_number').on(table.procedureId, table.number),
    index('versions_effective').on(table.procedureId, table.effectiveOn),
  ],
);
