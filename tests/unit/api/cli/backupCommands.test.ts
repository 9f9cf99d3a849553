import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBackup } from '../../../../api/cli/backup.ts';
import { runRestore } from '../../../../api/cli/restore.ts';
import { runVerify } from '../../../../api/cli/verify.ts';
import { emptyChange } from '../../../../engine/model/change.ts';
import { PIECE_BYTES } from '../../../../engine/model/fileBytes.ts';
import { asId, type DossierId } from '../../../../engine/model/ids.ts';
import { addDocument } from '../../../../engine/run/addDocument.ts';
import { readBytes } from '../../../../engine/run/files/readBytes.ts';
import { removeBrokenOff } from '../../../../engine/run/files/removeBrokenOff.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { lockFile } from '../../../../engine/store/sqlite/lockFile.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { onBytes } from '../../../support/onBytes.ts';
import {
  actor,
  anIntakeOf,
  officeOn,
  openOffice,
  type TestOffice,
} from '../../../support/testOffice.ts';

const KEY = 'ab'.repeat(32);
const RELEASE = new URL('../../../support/files/release-0.1.0.sql', import.meta.url);

let root = '';
let data = '';
let copy = '';
let fresh = '';
let office: TestOffice;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'lienthong-backup-'));
  data = join(root, 'data');
  copy = join(root, 'copy.db');
  fresh = join(root, 'fresh');
  mkdirSync(data);
  writeFileSync(join(data, 'server.key'), KEY);
  office = await openOffice(createSqliteStore(openSqlite(join(data, 'lienthong.db'))));
  await receive();
  await receive();
});
afterEach(async () => {
  await office.store.close();
  rmSync(root, { recursive: true, force: true });
});

async function receive(): Promise<DossierId> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
  if (!received.ok) throw new Error(received.refusal.code);
  return asId(received.value.dossierId);
}

/** Gives the dossier a document of several pieces, while another one is still coming in. */
async function addFiles(dossierId: DossierId, file: Buffer): Promise<void> {
  const added = await onBytes(addDocument, office.runtime, {
    commandId: office.commandId(),
    actor: actor('mai', 'one-stop'),
    dossierId,
    taskId: null,
    title: 'Bản vẽ',
    fileName: 'ban-ve.pdf',
    mediaType: 'application/pdf',
    sha256: 'of the file',
    bytes: file,
  });
  expect(added.ok).toBe(true);
  const piece = { bytesId: 'half', seq: 0, bytes: file.subarray(0, 9), at: office.runtime.now() };
  await office.store.commit({ ...emptyChange(), bytePieces: [piece] });
}

/** Changes a file behind the program's back, as its owner could. */
function tamper(file: string, sql: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec('DROP TRIGGER history_is_not_changed; DROP TRIGGER history_is_not_deleted;');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

function dossiersIn(file: string): unknown {
  const database = new Database(file, { readonly: true });
  const count = database.prepare('SELECT count(*) FROM dossiers').pluck().get();
  database.close();
  return count;
}

describe('lienthong backup', () => {
  test('copies the file of a running program with what is still in its log', async () => {
    const answer = await runBackup(['--data', data, copy, '--lang', 'en']);
    await receive();

    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(answer.stdout).toMatch(
      /2 dossiers, 2 instances, 2 history lines; the last of \d{4}-\d\d-\d\dT[\d:]+\+07:00\n/u,
    );
    expect(answer.stdout).toContain('every instance is as its history says');
    expect(dossiersIn(copy)).toBe(2);
    expect(readFileSync(`${copy}.key`, 'utf8')).toBe(KEY);
    expect(readdirSync(root).toSorted()).toEqual(['copy.db', 'copy.db.key', 'data']);
  });

  test('lets nobody but its owner read the copy and the key', async () => {
    await runBackup(['--data', data, copy]);

    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(statSync(`${copy}.key`).mode & 0o777).toBe(0o600);
  });

  test('overwrites neither a backup nor a key', async () => {
    await runBackup(['--data', data, copy]);
    const before = readFileSync(copy);
    await receive();

    const again = await runBackup(['--data', data, copy]);
    const after = readFileSync(copy);
    rmSync(copy);
    const keyOnly = await runBackup(['--data', data, copy]);

    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain(`Expected a new file, but ${copy} is there.`);
    expect(after).toEqual(before);
    expect(keyOnly.stderr).toContain(`but ${copy}.key is there.`);
    expect(existsSync(copy)).toBe(false);
  });

  test('keeps a copy of a history that was tampered with, and ends with 1', async () => {
    await office.store.close();
    tamper(join(data, 'lienthong.db'), "UPDATE history SET person_id = 'x' WHERE seq = 1");

    const answer = await runBackup(['--data', data, copy, '--lang', 'en']);

    expect(answer.exitCode).toBe(1);
    expect(answer.stdout).toContain('things are not as the history says:');
    expect(answer.stdout).toContain('history line 1');
    expect(dossiersIn(copy)).toBe(2);
  });

  test('writes nothing of a file that is torn, foreign or not there', async () => {
    await office.store.close();
    const file = join(data, 'lienthong.db');
    const whole = readFileSync(file);
    const backupOf = async (bytes: Buffer) => {
      writeFileSync(file, bytes);
      return runBackup(['--data', data, copy]);
    };

    const torn = await backupOf(whole.subarray(0, whole.length / 2));
    const foreign = await backupOf(Buffer.alloc(8192, 'x'));
    const empty = await backupOf(Buffer.alloc(0));
    const nowhere = await runBackup(['--data', fresh, copy]);

    expect(torn).toMatchObject({ exitCode: 2, stdout: '' });
    expect(torn.stderr).toContain('malformed');
    expect(foreign.stderr).toContain('file is not a database');
    expect(empty.stderr).toContain('its tables are others');
    expect(nowhere.stderr).toContain('lienthong.db is not there');
    expect(readdirSync(root)).toEqual(['data']);
  });

  test('says how it is asked for', async () => {
    const noFile = await runBackup(['--data', data]);
    const noData = await runBackup([copy]);
    const noFolder = await runBackup(['--data', data, join(root, 'none', 'copy.db')]);

    expect(noFile.stderr).toMatch(/^Expected one file .* got 0\.\nlienthong backup --data DIR/u);
    expect(noData.stderr).toMatch(/^Expected --data with a folder\./u);
    expect(noFolder.stderr).toContain(`${join(root, 'none')}, but it is not there.`);
    expect([noFile, noData, noFolder].map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
  });
});

describe('lienthong restore', () => {
  beforeEach(async () => {
    expect((await runBackup(['--data', data, copy])).exitCode).toBe(0);
  });

  test('puts a backup and its key into an empty folder, on which the program goes on', async () => {
    const answer = await runRestore(['--data', fresh, copy, '--lang', 'en']);
    const verified = await runVerify(['--data', fresh]);
    await office.store.close();
    const reopened = createSqliteStore(openSqlite(join(fresh, 'lienthong.db')));

    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(answer.stdout).toContain('2 dossiers, 2 instances, 2 history lines');
    expect(answer.stdout).toContain(`Next: npx lienthong verify --data "${fresh}"`);
    expect(verified.exitCode).toBe(0);
    expect(await reopened.listInstances(null, 10)).toHaveLength(2);
    expect(readFileSync(join(fresh, 'server.key'), 'utf8')).toBe(KEY);
    expect(statSync(join(fresh, 'lienthong.db')).mode & 0o777).toBe(0o600);
    await reopened.close();
  });

  test('brings the files of dossiers along, byte for byte', async () => {
    const file = Buffer.alloc(3 * PIECE_BYTES - 7, 'tệp');
    await addFiles(await receive(), file);
    rmSync(copy);
    rmSync(`${copy}.key`);

    expect((await runBackup(['--data', data, copy])).exitCode).toBe(0);
    expect((await runRestore(['--data', fresh, copy])).exitCode).toBe(0);

    const restored = createSqliteStore(openSqlite(join(fresh, 'lienthong.db')));
    expect(file.equals((await readBytes(restored, 'of the file')) ?? Buffer.alloc(0))).toBe(true);
    const { runtime } = officeOn(restored, {
      clock: { now: office.runtime.now() + 2 * 3_600_000 },
    });
    expect(await removeBrokenOff(runtime)).toBe(1);
    expect(await restored.listIncomingBytes(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
    await restored.close();
  });

  test('touches no folder that holds something, and none that a program has locked', async () => {
    mkdirSync(fresh);
    const full = await runRestore(['--data', data, copy]);
    const unlock = lockFile(join(fresh, 'lienthong.db'));
    const locked = await runRestore(['--data', fresh, copy]);
    unlock();
    const free = await runRestore(['--data', fresh, copy]);

    expect(full).toMatchObject({ exitCode: 2, stdout: '' });
    expect(full.stderr).toContain(`Expected ${data} to be an empty folder, but it holds`);
    expect(locked).toMatchObject({ exitCode: 2, stdout: '' });
    expect(locked.stderr).toContain('another one has it open');
    expect(free.exitCode).toBe(0);
  });

  test.each([
    ['is torn', (whole: Buffer) => whole.subarray(0, whole.length - 4096), 2, 'malformed|page'],
    ['is foreign', () => Buffer.alloc(8192, 'x'), 2, 'not a database'],
    ['is empty', () => Buffer.alloc(0), 2, 'tables are others'],
  ] as const)('restores nothing of a file that %s', async (_, spoil, exitCode, sentence) => {
    writeFileSync(copy, spoil(readFileSync(copy)));

    const answer = await runRestore(['--data', fresh, copy]);

    expect(answer).toMatchObject({ exitCode, stdout: '' });
    expect(answer.stderr).toMatch(new RegExp(sentence, 'u'));
    expect(readdirSync(fresh)).toEqual(['lienthong.db.lock']);
  });

  test('restores nothing whose history or references were changed', async () => {
    const other = join(root, 'other.db');
    copyFileSync(copy, other);
    tamper(copy, "UPDATE history SET person_id = 'x' WHERE seq = 1");
    tamper(other, 'DELETE FROM dossiers');

    const changed = await runRestore(['--data', fresh, copy, '--lang', 'en']);
    const lost = await runRestore(['--data', fresh, other]);

    expect(changed).toMatchObject({ exitCode: 1, stdout: '' });
    expect(changed.stderr).toContain('history line 1');
    expect(lost).toMatchObject({ exitCode: 2, stdout: '' });
    expect(lost.stderr).toContain('Expected every reference to lead somewhere');
    expect(readdirSync(fresh)).toEqual(['lienthong.db.lock']);
  });

  test('restores nothing of a file whose last commits lie in a log beside it', async () => {
    const stolen = join(root, 'stolen.db');
    copyFileSync(join(data, 'lienthong.db'), stolen);
    copyFileSync(join(data, 'lienthong.db-wal'), `${stolen}-wal`);

    const answer = await runRestore(['--data', fresh, stolen]);

    expect(answer.exitCode).toBe(2);
    expect(answer.stderr).toContain(`${stolen}-wal beside it is a part of it`);
    expect(existsSync(fresh)).toBe(false);
  });

  test('restores the file of an earlier release, and says that it is to be migrated', async () => {
    const old = join(root, 'old.db');
    const database = new Database(old);
    database.pragma('foreign_keys = OFF');
    database.exec(readFileSync(RELEASE, 'utf8'));
    database.close();

    const answer = await runRestore(['--data', fresh, old, '--lang', 'en']);

    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(answer.stdout).toContain('its history was not replayed');
    expect(answer.stdout).toContain('no key of the installation');
    expect(answer.stdout).toContain(`Next: npx lienthong migrate --data "${fresh}"`);
  });
});
