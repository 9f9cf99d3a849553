import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMigrate } from '../../../../api/cli/migrate.ts';
import { runRestore } from '../../../../api/cli/restore.ts';
import { runVerify } from '../../../../api/cli/verify.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';

const RELEASE = new URL('../../../support/files/release-0.1.0.sql', import.meta.url);

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-migrate-'));
  file = join(folder, 'lienthong.db');
  onFile((database) => {
    database.pragma('foreign_keys = OFF');
    database.exec(readFileSync(RELEASE, 'utf8'));
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function onFile<Value>(work: (database: Database.Database) => Value): Value {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function migrationsIn(path: string): readonly unknown[] {
  const database = new Database(path, { readonly: true });
  const names = database.prepare('SELECT name FROM migrations ORDER BY name').pluck().all();
  database.close();
  return names;
}

function backups(): readonly string[] {
  return readdirSync(folder).filter((name) => /\.before-\d{8}T\d{6}Z$/u.test(name));
}

test('--check tells what is to be done and changes nothing', async () => {
  const before = readFileSync(file);

  const answer = await runMigrate(['--data', folder, '--check', '--lang', 'en']);

  expect(answer).toMatchObject({ exitCode: 1, stderr: '' });
  expect(answer.stdout).toMatch(/^To be migrated: 0003.*, 0006/u);
  expect(readFileSync(file)).toEqual(before);
  expect(backups()).toEqual([]);
});

test('a file of an earlier release is backed up, migrated and made again', async () => {
  const old = migrationsIn(file);

  const answer = await runMigrate(['--data', folder, '--lang', 'en']);
  const check = await runMigrate(['--data', folder, '--check', '--lang', 'en']);
  const verified = await runVerify(['--data', folder]);

  const [backup = ''] = backups();
  expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
  expect(answer.stdout).toContain(`Backed up before the migration: ${join(folder, backup)}\n`);
  expect(answer.stdout).toContain('14 instances were made again from history\n');
  expect(migrationsIn(join(folder, backup))).toEqual(old);
  expect(migrationsIn(file).length).toBeGreaterThan(old.length);
  expect(check).toEqual({
    exitCode: 0,
    stdout: 'The data is of this release; nothing is to be done\n',
    stderr: '',
  });
  expect(verified.stdout).toContain('all is as the history says');
});

test('the backup is restored and migrated to the same again', async () => {
  await runMigrate(['--data', folder]);
  const [backup = ''] = backups();
  const second = join(folder, 'second');

  const restored = await runRestore(['--data', second, join(folder, backup)]);
  const migrated = await runMigrate(['--data', second, '--lang', 'en']);
  const verified = await runVerify(['--data', second]);

  expect(restored.exitCode).toBe(0);
  expect(migrated.stdout).toContain('14 instances were made again from history\n');
  expect(verified.stdout).toBe((await runVerify(['--data', folder])).stdout);
});

test('a file with its tables in place and snapshots of before is backed up too', async () => {
  openSqlite(file).close();

  const check = await runMigrate(['--data', folder, '--check', '--lang', 'en']);
  const answer = await runMigrate(['--data', folder, '--lang', 'en']);

  expect(check).toMatchObject({ exitCode: 1 });
  expect(check.stdout).toBe('14 instances are to be made again from history\n');
  expect(answer.exitCode).toBe(0);
  expect(backups()).toHaveLength(1);
});

test('an instance that cannot be made again is named, and it ends with 1', async () => {
  const id = onFile((database) => {
    database.exec('DROP TRIGGER history_is_not_changed');
    const first = database.prepare('SELECT min(instance_id) FROM history').pluck().get();
    database.prepare("UPDATE history SET person_id = 'x' WHERE instance_id = ?").run(first);
    return String(first);
  });

  const answer = await runMigrate(['--data', folder, '--lang', 'en']);

  expect(answer.exitCode).toBe(1);
  expect(answer.stdout).toContain('1 instances could not be made again');
  expect(answer.stdout).toContain(`  ${id}: history line 1`);
});

test('nothing is done twice, and no second backup is taken', async () => {
  await runMigrate(['--data', folder]);

  const again = await runMigrate(['--data', folder, '--lang', 'en']);

  expect(again).toMatchObject({ exitCode: 0 });
  expect(again.stdout).toContain('nothing is to be done');
  expect(backups()).toHaveLength(1);
});

test('a file of a later release is refused with one sentence', async () => {
  onFile((database) => database.exec("INSERT INTO migrations VALUES ('0099-later', 'x')"));

  const answer = await runMigrate(['--data', folder]);
  const check = await runMigrate(['--data', folder, '--check']);

  expect(answer).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'Expected data of this release or before, but migration 0099-later is of a later one.\n',
  });
  expect(check).toEqual(answer);
  expect(backups()).toEqual([]);
});

test('a file that a program has open is not migrated, but may be checked', async () => {
  openSqlite(file).close();
  const running = openSqlite(file);

  const answer = await runMigrate(['--data', folder]);
  const check = await runMigrate(['--data', folder, '--check']);
  running.close();

  expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
  expect(answer.stderr).toContain('another one has it open');
  expect(check.exitCode).toBe(1);
  expect(backups()).toEqual([]);
});

test('a torn file is not migrated', async () => {
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length - 8192));

  const answer = await runMigrate(['--data', folder]);

  expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
  expect(readFileSync(file).length).toBe(whole.length - 8192);
});

test('a folder without data, and a file beside the folder, are not understood', async () => {
  const nowhere = await runMigrate(['--data', join(folder, 'none')]);
  const beside = await runMigrate(['--data', folder, 'other.db']);

  expect(nowhere.stderr).toMatch(/lienthong\.db is not there\.\nlienthong migrate --data DIR/u);
  expect(beside.stderr).toContain('Expected no file beside --data, but got "other.db".');
  expect([nowhere.exitCode, beside.exitCode]).toEqual([2, 2]);
});
