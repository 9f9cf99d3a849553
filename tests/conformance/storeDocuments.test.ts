import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { DossierDocument } from '../../engine/model/dossier.ts';
import { asId } from '../../engine/model/ids.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import type { Store } from '../../engine/store/store.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDocument, anIntake, aSignature } from '../support/records.ts';

describe.each(['memory', 'sqlite'] as const)('documents on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Change) => (await store.commit(change)).outcome;

  test('bytes of a document are kept once per hash', async () => {
    await commit(anIntake());
    const document = aDocument();
    const bytes = new Uint8Array([1, 2, 255]);
    const twin = { ...document, documentId: 'X2', uploadedAt: 2 };

    await commit({
      ...emptyChange(),
      documents: [
        { document, bytes },
        { document: twin, bytes },
      ],
    });

    expect(await store.listDocuments(asId('D1'))).toEqual([document, twin]);
    expect(await store.findDocument('X2')).toEqual(twin);
    expect([...((await store.findBytes('abc')) ?? [])]).toEqual([1, 2, 255]);
  });

  test('a document is replaced once, by its signed self, and never after', async () => {
    await commit(anIntake());
    const bytes = new Uint8Array([1, 2, 3]);
    const plain = aDocument();
    const signed = aDocument({ sha256: 'signed', sizeBytes: 4, signature: aSignature() });
    const put = (document: DossierDocument, of = bytes) =>
      commit({ ...emptyChange(), documents: [{ document, bytes: of }] });

    expect(await put(plain)).toBe('committed');
    expect(await put(aDocument({ title: 'Bản khác' }))).toBe('conflict');
    expect(await put(signed, new Uint8Array([1, 2, 3, 4]))).toBe('committed');
    expect(await put(plain)).toBe('conflict');
    expect(await put({ ...signed, sha256: 'other' })).toBe('conflict');

    expect(await store.listDocuments(asId('D1'))).toEqual([signed]);
    expect([...((await store.findBytes(plain.sha256)) ?? [])]).toEqual([1, 2, 3]);
    expect([...((await store.findBytes('signed')) ?? [])]).toEqual([1, 2, 3, 4]);
  });
});

test('the data file itself lets nobody change or delete a signed document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-signed-'));
  const file = openSqlite(join(folder, 'data.db'));
  const { database } = file;
  const writes = (sql: string) => () => database.exec(sql);
  database.exec(`PRAGMA foreign_keys = OFF;
    INSERT INTO documents VALUES ('X1','D1',NULL,'t','f.pdf','application/pdf',1,'a',1,NULL,NULL);
    UPDATE documents SET sha256 = 'b', signature = '{}' WHERE document_id = 'X1';`);

  expect(writes("UPDATE documents SET title = 'x'")).toThrow('a signed document is never changed');
  expect(writes('UPDATE documents SET signature = NULL')).toThrow('never changed');
  expect(writes('DELETE FROM documents')).toThrow('a signed document is never changed');

  file.close();
  rmSync(folder, { recursive: true, force: true });
});
