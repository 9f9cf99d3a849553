import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange, type Change } from '../../engine/model/change.ts';
import { asId } from '../../engine/model/ids.ts';
import { readBytes } from '../../engine/run/files/readBytes.ts';
import type { Store } from '../../engine/store/store.ts';
import { cameIn } from '../support/cameIn.ts';
import { openStore, type OpenedStore } from '../support/openStore.ts';
import { aDocument, anIntake } from '../support/records.ts';
import { aSubmission, anUpload } from '../support/submissionRecords.ts';

const isNew = { expectedRevision: null };
const ONE = new Uint8Array([1, 2, 255]);
const TWO = new Uint8Array([3]);

describe.each(['memory', 'sqlite'] as const)('bytes of files on %s', (kind) => {
  let opened: OpenedStore;
  let store: Store;
  beforeEach(() => {
    opened = openStore(kind);
    store = opened.store;
  });
  afterEach(() => opened.remove());

  const commit = async (change: Partial<Change>) =>
    (await store.commit({ ...emptyChange(), ...change })).outcome;
  const piece = (seq: number, bytes = ONE, differs: { bytesId?: string; at?: number } = {}) =>
    commit({ bytePieces: [{ bytesId: 'B1', seq, bytes, at: 10, ...differs }] });
  const whole = (sha256: string, bytesId = 'B1') =>
    commit({ wholeBytes: [{ bytesId, sha256, sizeBytes: 4 }] });
  const incoming = () => store.listIncomingBytes(99, 9);

  test('they come in piece by piece, and are found by their hash once they are whole', async () => {
    expect(await piece(0)).toBe('committed');
    expect(await piece(1, TWO)).toBe('committed');
    expect(await store.findPiece('aa', 0)).toBeNull();
    expect(await incoming()).toEqual(['B1']);
    expect(await whole('aa')).toBe('committed');

    expect(await incoming()).toEqual([]);
    expect(new Uint8Array((await store.findPiece('aa', 0)) ?? [])).toEqual(ONE);
    expect(new Uint8Array((await store.findPiece('aa', 1)) ?? [])).toEqual(TWO);
    expect(await store.findPiece('aa', 2)).toBeNull();
    expect(await readBytes(store, 'aa')).toEqual(new Uint8Array([1, 2, 255, 3]));
    expect(await readBytes(store, 'bb')).toBeNull();
  });

  test('a piece out of its turn, twice, or of bytes that are whole is a conflict', async () => {
    expect(await piece(1)).toBe('conflict');
    expect(await piece(0)).toBe('committed');
    expect(await piece(0)).toBe('conflict');
    expect(await piece(2)).toBe('conflict');
    expect(await piece(1)).toBe('committed');
    expect(await whole('aa')).toBe('committed');
    expect(await piece(2)).toBe('conflict');
    expect(await piece(0)).toBe('conflict');

    expect(await readBytes(store, 'aa')).toHaveLength(6);
  });

  test('the same hash is kept once: the later pieces go', async () => {
    await commit(cameIn('aa', [ONE, TWO], 'B1'));
    await piece(0, ONE, { bytesId: 'B2' });
    await piece(1, TWO, { bytesId: 'B2' });

    expect(await whole('aa', 'B2')).toBe('committed');

    expect(await readBytes(store, 'aa')).toEqual(new Uint8Array([1, 2, 255, 3]));
    expect(await incoming()).toEqual([]);
    // Nothing is left of them: bytes of that id may come in again.
    expect(await piece(0, TWO, { bytesId: 'B2' })).toBe('committed');
  });

  test('what broke off is removed with its pieces; what is whole is not', async () => {
    await piece(0);
    await piece(1);

    expect(await commit({ removedBytesIds: ['B1'] })).toBe('committed');
    expect(await commit({ removedBytesIds: ['B1'] })).toBe('conflict');
    expect(await piece(2)).toBe('conflict');
    expect(await piece(0, TWO)).toBe('committed');
    expect(await whole('aa')).toBe('committed');
    expect(await commit({ removedBytesIds: ['B1'] })).toBe('conflict');
    expect(await whole('bb')).toBe('conflict');
    expect(await readBytes(store, 'aa')).toEqual(TWO);
  });

  test('what comes in longest is listed first', async () => {
    await piece(0, ONE, { bytesId: 'late', at: 30 });
    await piece(0, ONE, { bytesId: 'b', at: 20 });
    await piece(0, ONE, { bytesId: 'a', at: 20 });
    await piece(1, ONE, { bytesId: 'a', at: 40 });

    expect(await store.listIncomingBytes(31, 9)).toEqual(['a', 'b', 'late']);
    expect(await store.listIncomingBytes(30, 9)).toEqual(['a', 'b']);
    expect(await store.listIncomingBytes(31, 1)).toEqual(['a']);
  });

  test('every file is listed by its hash, with everybody who names it', async () => {
    await commit(anIntake());
    const size = (sizeBytes: number) => ({ sizeBytes, fileName: 'a.pdf' });
    await commit({
      ...cameIn('abc', ONE),
      submissions: [{ record: aSubmission(), expectedRevision: null }],
      documents: [aDocument({ sha256: 'abc', ...size(3) })],
      uploads: [
        { record: anUpload({ sha256: 'abc', submissionId: asId('S1'), ...size(9) }), ...isNew },
        { record: anUpload({ sha256: 'abc', uploadId: 'U2', ...size(4) }), ...isNew },
      ],
    });
    await commit(cameIn('aa', TWO, 'nobody'));
    await piece(0);

    expect(await store.listFileHashes('', 9)).toEqual(['aa', 'abc']);
    expect(await store.listFileHashes('', 1)).toEqual(['aa']);
    expect(await store.listFileHashes('aa', 9)).toEqual(['abc']);
    expect(await store.listFileHashes('abc', 9)).toEqual([]);
    const [dossier] = anIntake().dossiers;
    expect(await store.listFileNames('abc')).toEqual([
      { code: '', ...size(4) },
      { code: aSubmission().number, ...size(9) },
      { code: dossier?.record.code, ...size(3) },
    ]);
    expect(await store.listFileNames('aa')).toEqual([]);
    // Those that come in are not stray.
    expect(await store.listStrayBytes(9)).toEqual([]);
  });

  test('they become whole with the document that names them, or not at all', async () => {
    await commit(anIntake());
    await commit({ ...cameIn('abc', ONE), documents: [aDocument()] });
    await piece(0);
    const wholeBytes = [{ bytesId: 'B1', sha256: 'new', sizeBytes: 3 }];
    // A known document is not replaced.
    const change = { wholeBytes, documents: [aDocument({ sha256: 'new' })] };

    expect(await commit(change)).toBe('conflict');
    expect(await readBytes(store, 'new')).toBeNull();
    expect(await incoming()).toEqual(['B1']);
  });
});
