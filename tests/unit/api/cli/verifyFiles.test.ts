import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runVerify } from '../../../../api/cli/verify.ts';
import { PIECE_BYTES } from '../../../../engine/model/fileBytes.ts';
import { asId, type DossierId } from '../../../../engine/model/ids.ts';
import { addDocument } from '../../../../engine/run/addDocument.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { openSqlite } from '../../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../../engine/store/sqlite/sqliteStore.ts';
import { onBytes } from '../../../support/onBytes.ts';
import { actor, anIntakeOf, openOffice, type TestOffice } from '../../../support/testOffice.ts';

/** Three pieces, the last one short. */
const DRAWING = Buffer.alloc(3 * PIECE_BYTES - 7, 'bản vẽ');
const LETTER = Buffer.from('Đơn đề nghị');

let folder = '';
let file = '';
let code = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-files-'));
  file = join(folder, 'lienthong.db');
  const store = createSqliteStore(openSqlite(file));
  const office = await openOffice(store);
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
  if (!received.ok) throw new Error(received.refusal.code);
  const dossierId = asId<DossierId>(received.value.dossierId);
  code = (await store.findDossier(dossierId))?.code ?? '';
  await add(office, dossierId, ['ban-ve.pdf', DRAWING]);
  await add(office, dossierId, ['don.pdf', LETTER]);
  await add(office, dossierId, ['don-lan-2.pdf', LETTER]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function add(
  office: TestOffice,
  dossierId: DossierId,
  [fileName, bytes]: readonly [string, Buffer],
): Promise<void> {
  const added = await onBytes(addDocument, office.runtime, {
    commandId: office.commandId(),
    actor: actor('mai', 'one-stop'),
    dossierId,
    taskId: null,
    title: fileName,
    fileName,
    mediaType: 'application/pdf',
    sha256: hashOf(bytes),
    bytes,
  });
  if (!added.ok) throw new Error(added.refusal.code);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Changes the file behind the program's back, as its owner could. */
function tamper(sql: string, ...values: readonly unknown[]): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(sql).run(...values).changes).toBeGreaterThan(0);
  database.close();
}

const piecesOf = (bytes: Buffer) =>
  `bytes_id = (SELECT bytes_id FROM file_bytes WHERE sha256 = '${hashOf(bytes)}')`;

test('files that are whole are counted, each content once', async () => {
  const { exitCode, stdout } = await runVerify(['--data', folder, '--json']);

  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    fileCount: 2,
    byteCount: DRAWING.length + LETTER.length,
    findings: [],
  });
});

test('one byte that is changed in the last piece is found', async () => {
  const last = Buffer.from(DRAWING.subarray(2 * PIECE_BYTES));
  last[5] = 0;
  tamper(`UPDATE byte_pieces SET bytes = ? WHERE seq = 2 AND ${piecesOf(DRAWING)}`, last);
  const changed = Buffer.concat([DRAWING.subarray(0, 2 * PIECE_BYTES), last]);

  const { exitCode, stdout } = await runVerify(['--data', folder]);

  expect(exitCode).toBe(1);
  expect(stdout.split('\n').slice(1)).toEqual([
    `${code} ban-ve.pdf: file is changed: its SHA-256 is ${hashOf(changed)} instead of ` +
      hashOf(DRAWING),
    '',
  ]);
});

test('a file that is gone is named wherever it stands, one that is cut by its size', async () => {
  tamper(`DELETE FROM byte_pieces WHERE ${piecesOf(LETTER)}`);
  tamper(`DELETE FROM byte_pieces WHERE seq = 2 AND ${piecesOf(DRAWING)}`);

  const { exitCode, stdout } = await runVerify(['--data', folder]);

  expect(exitCode).toBe(1);
  expect(stdout).toContain('3 things are not as the history says:\n');
  expect(stdout.split('\n').slice(1).toSorted()).toEqual(
    [
      '',
      `${code} ban-ve.pdf: file has ${2 * PIECE_BYTES} bytes instead of ${DRAWING.length}`,
      `${code} don-lan-2.pdf: file is missing (SHA-256 ${hashOf(LETTER)})`,
      `${code} don.pdf: file is missing (SHA-256 ${hashOf(LETTER)})`,
    ].toSorted(),
  );
});

test('a file that lost its entry is missing, and its pieces belong to no file', async () => {
  tamper(`UPDATE byte_pieces SET bytes_id = 'lost' WHERE ${piecesOf(LETTER)}`);
  tamper('DELETE FROM file_bytes WHERE sha256 = ?', hashOf(LETTER));

  const { stdout } = await runVerify(['--data', folder]);

  expect(stdout).toContain(`${code} don.pdf: file is missing`);
  expect(stdout).toContain('-: pieces lost belong to no file');
});

test('bytes that nobody names are told', async () => {
  tamper("DELETE FROM documents WHERE file_name = 'ban-ve.pdf'");

  const { exitCode, stdout } = await runVerify(['--data', folder, '--json']);

  expect(exitCode).toBe(1);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly unknown[] };
  expect(findings).toEqual([
    {
      dossierCode: '',
      fileName: null,
      what: `bytes ${hashOf(DRAWING)} are named by no dossier and no submission`,
    },
  ]);
});
