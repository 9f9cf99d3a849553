import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import type { Dossier, DossierDocument } from '../../engine/model/dossier.ts';
import { asId, type DossierId } from '../../engine/model/ids.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { readBytes } from '../../engine/run/files/readBytes.ts';
import type { Store } from '../../engine/store/store.ts';
import { cameIn } from '../support/cameIn.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDocument, aDossier, anIntake, aSignature } from '../support/records.ts';

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
      ...cameIn('abc', bytes),
      documents: [document, twin],
    });

    expect(await store.listDocuments(asId('D1'))).toEqual([document, twin]);
    expect(await store.findDocument('X2')).toEqual(twin);
    expect(await readBytes(store, 'abc')).toEqual(bytes);
  });

  test('a document is replaced once, by its signed self, and never after', async () => {
    await commit(anIntake());
    const plain = aDocument();
    const signed = aDocument({ sha256: 'signed', sizeBytes: 4, signature: aSignature() });
    const put = (document: DossierDocument) => commit({ ...emptyChange(), documents: [document] });
    await commit({ ...emptyChange(), ...cameIn(plain.sha256, new Uint8Array([1, 2, 3])) });
    await commit({ ...emptyChange(), ...cameIn('signed', new Uint8Array([1, 2, 3, 4])) });

    expect(await put(plain)).toBe('committed');
    expect(await put(aDocument({ title: 'Bản khác' }))).toBe('conflict');
    expect(await put(signed)).toBe('committed');
    expect(await put(plain)).toBe('conflict');
    expect(await put({ ...signed, sha256: 'other' })).toBe('conflict');

    expect(await store.listDocuments(asId('D1'))).toEqual([signed]);
    expect(await readBytes(store, plain.sha256)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await readBytes(store, 'signed')).toEqual(new Uint8Array([1, 2, 3, 4]));
  });
});

describe.each(['memory', 'sqlite'] as const)('results on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const OWNER = { ...aDossier().applicant, idNumber: '079000000001' };

  async function putDossier(id: string, differs: Partial<Dossier>): Promise<void> {
    const dossierId = asId<DossierId>(id);
    const record = aDossier({
      dossierId,
      code: `H99-${id}`,
      dayNumber: Number(id.slice(1)),
      applicant: OWNER,
      outcome: 'granted',
      status: 10,
      finishedAt: 9,
      ...differs,
    });
    const change = { ...emptyChange(), dossiers: [{ record, expectedRevision: null }] };
    expect((await store.commit(change)).outcome).toBe('committed');
  }

  async function putDocument(id: string, of: string, differs: Partial<DossierDocument>) {
    const document = aDocument({ documentId: id, dossierId: asId<DossierId>(of), ...differs });
    const change = { ...emptyChange(), ...cameIn('abc', new Uint8Array([1]), id) };
    const { outcome } = await store.commit({ ...change, documents: [document] });
    expect(outcome).toBe('committed');
    return document;
  }

  test('of an applicant are what was signed in what was granted, the latest first', async () => {
    await putDossier('D1', {});
    await putDossier('D2', {});
    await putDossier('D3', { outcome: 'refused' });
    await putDossier('D4', { applicant: { ...OWNER, idNumber: '079000000002' } });
    const signature = aSignature();
    const first = await putDocument('X1', 'D1', { signature });
    const later = await putDocument('X2', 'D2', {
      signature: { ...signature, at: signature.at + 1 },
    });
    const twin = await putDocument('X3', 'D1', { signature });
    await putDocument('X4', 'D1', { signature: null });
    await putDocument('X5', 'D3', { signature });
    await putDocument('X6', 'D4', { signature });
    const reusedFrom = { documentId: 'X1', dossierCode: 'H99-D1' };
    const again = await putDocument('X7', 'D2', { signature, reusedFrom });

    const results = await store.listResults(OWNER.idNumber, 9);

    expect(results.map(({ document }) => document)).toEqual([later, first, twin]);
    expect(results[0]).toMatchObject({
      dossierCode: 'H99-D2',
      procedureName: 'Đăng ký hộ kinh doanh',
    });
    expect(await store.listResults(OWNER.idNumber, 1)).toHaveLength(1);
    expect(await store.listResults('079000000009', 9)).toEqual([]);
    expect(await store.findDocument('X7')).toEqual(again);
  });
});

test('the data file itself lets nobody change or delete a signed document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-signed-'));
  const file = openSqlite(join(folder, 'data.db'));
  const { database } = file;
  const writes = (sql: string) => () => database.exec(sql);
  database.exec(`PRAGMA foreign_keys = OFF;
    INSERT INTO documents VALUES ('X1','D1',NULL,'t','f.pdf','application/pdf',1,'a',1,NULL,
      NULL,NULL);
    UPDATE documents SET sha256 = 'b', signature = '{}' WHERE document_id = 'X1';`);

  expect(writes("UPDATE documents SET title = 'x'")).toThrow('a signed document is never changed');
  expect(writes('UPDATE documents SET signature = NULL')).toThrow('never changed');
  expect(writes('DELETE FROM documents')).toThrow('a signed document is never changed');

  file.close();
  rmSync(folder, { recursive: true, force: true });
});
