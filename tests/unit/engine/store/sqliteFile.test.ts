import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId, type AgencyId, type PersonId } from '../../../../engine/model/ids.ts';
import { PIECE_BYTES } from '../../../../engine/model/fileBytes.ts';
import { sha256Hex } from '../../../../engine/model/sha256.ts';
import * as administration from '../../../../engine/store/sqlite/administrationTables.ts';
import { readBytes } from '../../../../engine/run/files/readBytes.ts';
import * as bytesTables from '../../../../engine/store/sqlite/bytesTables.ts';
import * as dossierTables from '../../../../engine/store/sqlite/dossierTables.ts';
import * as inboxTables from '../../../../engine/store/sqlite/inboxTables.ts';
import * as instanceTables from '../../../../engine/store/sqlite/instanceTables.ts';
import * as lifeTables from '../../../../engine/store/sqlite/lifeTables.ts';
import { m0001First } from '../../../../engine/store/sqlite/migrations/m0001First.ts';
import { m0002AppendOnly } from '../../../../engine/store/sqlite/migrations/m0002AppendOnly.ts';
import { m0003Signals } from '../../../../engine/store/sqlite/migrations/m0003Signals.ts';
import { m0004Decisions } from '../../../../engine/store/sqlite/migrations/m0004Decisions.ts';
import { m0005Parts } from '../../../../engine/store/sqlite/migrations/m0005Parts.ts';
import * as m0022 from '../../../../engine/store/sqlite/migrations/m0022PaymentQueries.ts';
import * as m0026 from '../../../../engine/store/sqlite/migrations/m0026PaymentFindings.ts';
import * as noticeTables from '../../../../engine/store/sqlite/noticeTables.ts';
import * as officerNoticeTables from '../../../../engine/store/sqlite/officerNoticeTables.ts';
import * as paymentTables from '../../../../engine/store/sqlite/paymentTables.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { aDossier, aLifeStep, anIntake, aTask, aVersion } from '../../../support/records.ts';

const EARLIER = [m0001First, m0002AppendOnly, m0003Signals, m0004Decisions, m0005Parts];

const MAI = asId<PersonId>('mai');

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-file-'));
  file = join(folder, 'lienthong.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file that the first releases made. */
function anEarlierFile(): Database.Database {
  const database = new Database(file);
  database.exec('CREATE TABLE migrations (name text PRIMARY KEY NOT NULL, hash text NOT NULL)');
  for (const { name, sql } of EARLIER) {
    database.exec(sql);
    database.prepare('INSERT INTO migrations VALUES (?, ?)').run(name, sha256Hex(sql));
  }
  return database;
}

test('a reopened file still runs with every commit on the disk', async () => {
  await createSqliteStore(openSqlite(file)).close();

  const store = createSqliteStore(openSqlite(file));

  expect(await store.facts()).toMatchObject({ synchronous: 'FULL', journalMode: 'wal' });
  await store.close();
});

test('what was committed is there after the file is opened again', async () => {
  const first = createSqliteStore(openSqlite(file));
  await first.commit(anIntake());
  await first.close();

  const second = createSqliteStore(openSqlite(file));

  expect(await second.findDossier(asId('D1'))).toEqual(aDossier());
  await second.close();
});

test('a second store on the same file is refused until the first one is closed', async () => {
  const first = createSqliteStore(openSqlite(file));

  expect(() => openSqlite(file)).toThrow(/another one has it open/u);

  await first.close();
  const second = openSqlite(file);
  second.close();
});

test('a second process on the same file is refused by the operating system', () => {
  const first = openSqlite(file);
  const script = `
    const Database = require('better-sqlite3');
    const lock = new Database(process.argv[1] + '.lock', { timeout: 0 });
    try { lock.exec('BEGIN EXCLUSIVE'); console.log('locked'); }
    catch (error) { console.log(error.code); }`;
  const ask = () => spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }).stdout;

  expect(ask().trim()).toBe('SQLITE_BUSY');

  first.close();
  expect(ask().trim()).toBe('locked');
});

test('a file may be read while another program writes it', async () => {
  const writer = createSqliteStore(openSqlite(file));
  await writer.commit(anIntake());

  const reader = createSqliteStore(openSqlite(file, { readOnly: true }));
  const before = await reader.findDossier(asId('D1'));
  await writer.commit({
    ...emptyChange(),
    dossiers: [{ record: aDossier({ revision: 2, status: 4 }), expectedRevision: 1 }],
  });

  expect(await reader.findDossier(asId('D1'))).toEqual(before);
  await reader.close();
  await writer.close();
});

test('history, versions and their life cannot be changed, not even by SQL', async () => {
  const { database, close } = openSqlite(file);
  const store = createSqliteStore({ database, close });
  const procedures = [{ procedureId: 'P1', code: 'x', name: 'x', field: 'x', isPart: false }];
  const lifeSteps = [aLifeStep()];
  await store.commit(anIntake({ procedures, versions: [aVersion()], lifeSteps }));

  for (const sql of [
    "UPDATE history SET type = 'note-added'",
    'DELETE FROM history',
    'INSERT OR REPLACE INTO history SELECT * FROM history',
    "UPDATE versions SET bpmn = ''",
    'DELETE FROM versions',
    "UPDATE life_steps SET person_id = 'other'",
    'DELETE FROM life_steps',
    'INSERT OR REPLACE INTO life_steps SELECT * FROM life_steps',
  ]) {
    expect(() => database.exec(sql), sql).toThrow(/append-only|never changed/u);
  }
  const gap = `INSERT INTO history SELECT instance_id, 5, dossier_id, at, type, element_id, 'x',
    person_id, agency_id, input, trace, facts, previous_hash, hash FROM history`;
  expect(() => database.exec(gap)).toThrow(/no gap/u);
  const skipped = `INSERT INTO life_steps SELECT procedure_id, 3, act, at, person_id, revision,
    version_id, reason, decision, legal_basis, on_day FROM life_steps`;
  expect(() => database.exec(skipped)).toThrow(/no gap/u);
  await store.close();
});

test('the tables of the file are those of the schema', () => {
  const { database, close } = openSqlite(file);
  const tables: readonly SQLiteTable[] = [
    ...Object.values(administration),
    ...Object.values(bytesTables),
    ...Object.values(dossierTables),
    ...Object.values(instanceTables),
    ...Object.values(inboxTables),
    ...Object.values(lifeTables),
    ...Object.values(noticeTables),
    ...Object.values(officerNoticeTables),
    ...Object.values(paymentTables),
  ];

  const inFile = tables.map((table) =>
    database
      .prepare<[string], { name: string; notnull: number }>(
        'SELECT name, "notnull" FROM pragma_table_info(?) ORDER BY cid',
      )
      .all(getTableName(table))
      .map(({ name, notnull }) => [name, notnull === 1]),
  );

  const inSchema = tables.map((table) =>
    Object.values(getTableColumns(table)).map(({ name, notNull }) => [name, notNull]),
  );
  expect(inFile).toEqual(inSchema);
  expect(tables.length).toBe(36);
  close();
});

test('files of an earlier release are cut into pieces', async () => {
  const files = [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES - 5].map((length) =>
    Buffer.alloc(length, `tệp ${length}`),
  );
  const database = anEarlierFile();
  const insert = database.prepare('INSERT INTO file_bytes VALUES (?, ?)');
  for (const bytes of files) insert.run(`hash ${bytes.length}`, bytes);
  database.close();

  const store = createSqliteStore(openSqlite(file));

  for (const bytes of files) {
    const sha256 = `hash ${bytes.length}`;
    expect(bytes.equals((await readBytes(store, sha256)) ?? Buffer.from('none'))).toBe(true);
    const last = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES)) - 1;
    expect((await store.findPiece(sha256, last))?.length).toBeLessThanOrEqual(PIECE_BYTES);
    expect(await store.findPiece(sha256, last + 1)).toBeNull();
  }
  expect(await store.listIncomingBytes(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
  await store.close();
});

test('a draft of an earlier release begins its list of saves and keeps its author', async () => {
  const database = anEarlierFile();
  database.exec(`INSERT INTO procedures VALUES ('P1', 'x', 'x', 'x', 0);
    INSERT INTO drafts VALUES ('P1', '<x/>', '[]', '[]', '[]', 7, 1000, 'mai', '["<d/>"]');`);
  database.close();

  const store = createSqliteStore(openSqlite(file));

  expect(await store.findDraft('P1')).toMatchObject({ revision: 7, authors: ['mai'] });
  expect(await store.listSaves('P1')).toMatchObject([{ saveId: 'P1.7', savedBy: 'mai' }]);
  expect(await store.findSave('P1.7')).toMatchObject({ bpmn: '<x/>', decisions: ['<d/>'] });
  expect(await store.listLifeSteps('P1')).toEqual([]);
  await store.close();
});

test('tasks of an earlier release are found by words, and what was sent on is listed', async () => {
  const first = createSqliteStore(openSqlite(file));
  const done = aTask({ taskId: asId('T0'), status: 'completed', closedBy: MAI, closedAt: 7 });
  const next = aTask({ taskId: asId('T1'), agencyId: asId('tax') });
  await first.commit(anIntake({ tasks: [done, next] }));
  await first.close();
  const database = new Database(file);
  database.exec(`DROP TABLE sent_dossiers; DROP TABLE watches; DROP TABLE saved_filters;
    DROP INDEX tasks_in_inbox; DROP INDEX tasks_done;
    ALTER TABLE tasks DROP COLUMN search_text; ALTER TABLE tasks DROP COLUMN procedure_id;
    CREATE INDEX tasks_of_unit ON tasks (agency_id,post,due_at,task_id);
    DELETE FROM migrations WHERE name = '0009-inbox'`);
  database.close();

  const store = createSqliteStore(openSqlite(file));

  const asked = {
    personId: MAI,
    procedureId: 'P1',
    query: 'đào',
    cursor: null,
    limit: 9,
    countMax: 9,
  };
  const tax = [{ agencyId: asId<AgencyId>('tax'), post: null }];
  const inbox = { ...asked, scope: 'unit', placements: tax, dueBefore: null } as const;
  expect((await store.listInbox(inbox)).rows.map(({ task }) => task.taskId)).toEqual(['T1']);
  const counter = [{ agencyId: asId<AgencyId>('one-stop'), post: null }];
  const sent = await store.listFollowed({ ...asked, scope: 'sent', placements: counter });
  expect(sent.rows.map(({ since, tasks }) => [since, tasks])).toEqual([[7, [next]]]);
  await store.close();
});

test('what the gateway said last is read out of the words of an earlier release, once', () => {
  const database = new Database(file);
  database.exec(`CREATE TABLE payments (payment_id text PRIMARY KEY NOT NULL, channel text,
    status text, transaction_id text, asked_at integer)`);
  database.exec(m0022.m0022PaymentQueries.sql);
  const said = [null, 'The gateway does not know it yet.', 'PAYMENT_AMOUNT_DIFFERS', 'away'];
  for (const [index, words] of said.entries()) {
    const paymentId = `P${index}`;
    database.prepare('INSERT INTO payments (payment_id) VALUES (?)').run(paymentId);
    const row = "INSERT INTO payment_queries VALUES (?, 'pending', 1, 5, ?)";
    database.prepare(row).run(paymentId, words);
  }

  database.exec(m0026.m0026PaymentFindings.sql);

  const found = database.prepare(
    'SELECT last_finding, last_error FROM payment_queries ORDER BY payment_id',
  );
  expect(found.raw().all()).toEqual([
    [null, null],
    ['not-begun', null],
    ['other-amount', null],
    ['not-said', 'away'],
  ]);
  database.close();
});

test('a file of a later release is refused', () => {
  const { database, close } = openSqlite(file);
  database.prepare('INSERT INTO migrations VALUES (?, ?)').run('0099-later', 'x');
  close();

  expect(() => openSqlite(file)).toThrow(/0099-later is of a later one/u);

  const probe = new Database(`${file}.lock`, { timeout: 0 });
  probe.exec('BEGIN EXCLUSIVE');
  probe.close();
});
