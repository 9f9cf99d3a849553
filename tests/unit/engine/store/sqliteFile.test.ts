import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId } from '../../../../engine/model/ids.ts';
import * as administration from '../../../../engine/store/sqlite/administrationTables.ts';
import * as dossierTables from '../../../../engine/store/sqlite/dossierTables.ts';
import * as instanceTables from '../../../../engine/store/sqlite/instanceTables.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { aDossier, anIntake, aVersion } from '../../../support/records.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-file-'));
  file = join(folder, 'lienthong.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

test('history and published versions cannot be changed or deleted, not even by SQL', async () => {
  const { database, close } = openSqlite(file);
  const store = createSqliteStore({ database, close });
  const procedures = [{ procedureId: 'P1', code: 'x', name: 'x', field: 'x', isPart: false }];
  await store.commit(anIntake({ procedures, versions: [aVersion()] }));

  for (const sql of [
    "UPDATE history SET type = 'note-added'",
    'DELETE FROM history',
    'INSERT OR REPLACE INTO history SELECT * FROM history',
    "UPDATE versions SET bpmn = ''",
    'DELETE FROM versions',
  ]) {
    expect(() => database.exec(sql), sql).toThrow(/append-only|never changed/u);
  }
  const gap = `INSERT INTO history SELECT instance_id, 5, dossier_id, at, type, element_id, 'x',
    person_id, agency_id, input, trace, facts, previous_hash, hash FROM history`;
  expect(() => database.exec(gap)).toThrow(/no gap/u);
  await store.close();
});

test('the tables of the file are those of the schema', () => {
  const { database, close } = openSqlite(file);
  const tables: readonly SQLiteTable[] = [
    ...Object.values(administration),
    ...Object.values(dossierTables),
    ...Object.values(instanceTables),
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
  expect(tables.length).toBe(18);
  close();
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
