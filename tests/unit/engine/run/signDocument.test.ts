import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignDocument } from '../../../../engine/model/command.ts';
import { asId, type DossierId } from '../../../../engine/model/ids.ts';
import { addDocument } from '../../../../engine/run/addDocument.ts';
import { readBytes } from '../../../../engine/run/files/readBytes.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { signDocument } from '../../../../engine/run/signDocument.ts';
import { verifyStore } from '../../../../engine/run/verifyStore.ts';
import { onBytes, type WithBytes } from '../../../support/onBytes.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import { actor, anIntakeOf, openOffice, type TestOffice } from '../../../support/testOffice.ts';

const MAI = actor('mai', 'one-stop');
const LAN = actor('lan', 'division');

describe.each(['memory', 'sqlite'] as const)('signing a document on %s', (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  let dossierId: DossierId;
  let documentId: string;

  beforeEach(async () => {
    opened = openStore(kind);
    office = await openOffice(opened.store, {});
    const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    if (!received.ok) throw new Error(received.refusal.code);
    dossierId = asId(received.value.dossierId);
    const added = await onBytes(addDocument, office.runtime, {
      commandId: office.commandId(),
      actor: MAI,
      dossierId,
      taskId: null,
      title: 'Giấy chứng nhận',
      fileName: 'gcn.pdf',
      mediaType: 'application/pdf',
      sha256: 'plain',
      bytes: new Uint8Array([1, 2, 3]),
    });
    if (!added.ok) throw new Error(added.refusal.code);
    documentId = added.value.documentId;
  });

  afterEach(() => opened.remove());

  function signing(differs: Partial<WithBytes<SignDocument>> = {}): WithBytes<SignDocument> {
    return {
      commandId: office.commandId(),
      actor: LAN,
      dossierId,
      documentId,
      signature: {
        at: 1,
        post: 'authority-leader',
        reason: 'Cấp giấy',
        certificateName: 'UBND xã',
        certificateSha256: 'ce',
        isTest: true,
      },
      sha256: 'signed',
      bytes: new Uint8Array([1, 2, 3, 4]),
      ...differs,
    };
  }

  test('the signed bytes take the place of the unsigned ones, which are kept', async () => {
    const answer = await onBytes(signDocument, office.runtime, signing());

    expect(answer).toMatchObject({ ok: true, value: { documentId, sha256: 'signed' } });
    expect(await office.store.findDocument(documentId)).toMatchObject({
      sha256: 'signed',
      sizeBytes: 4,
      signature: { ...LAN, reason: 'Cấp giấy', unsignedSha256: 'plain' },
    });
    expect(await readBytes(office.store, 'signed')).toHaveLength(4);
    expect(await readBytes(office.store, 'plain')).toHaveLength(3);
    const history = await office.store.listDossierHistory(dossierId);
    expect(history.at(-1)).toMatchObject({
      type: 'document-signed',
      causeId: documentId,
      personId: 'lan',
      facts: { sha256: 'signed', unsignedSha256: 'plain', certificateSha256: 'ce' },
    });
    expect((await verifyStore(office.runtime)).findings).toEqual([]);
  });

  test('the same command is answered again; another is told who signed and when', async () => {
    const command = signing();
    const first = await onBytes(signDocument, office.runtime, command);

    expect(await onBytes(signDocument, office.runtime, command)).toEqual(first);
    expect(await onBytes(signDocument, office.runtime, signing({ sha256: 'other' }))).toEqual({
      ok: false,
      refusal: { code: 'DOCUMENT_SIGNED', documentId, byPersonId: 'lan', at: 1 },
    });
  });

  test('two at once: one signs, the other is refused', async () => {
    const answers = await Promise.all([
      onBytes(signDocument, office.runtime, signing({ sha256: 'a' })),
      onBytes(signDocument, office.runtime, signing({ sha256: 'b' })),
    ]);

    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'DOCUMENT_SIGNED' } });
  });

  test('a document of no or another dossier is not found', async () => {
    const other = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    const otherId = other.ok ? asId<DossierId>(other.value.dossierId) : dossierId;

    for (const wish of [{ documentId: 'none' }, { dossierId: otherId }]) {
      expect(await onBytes(signDocument, office.runtime, signing(wish))).toMatchObject({
        refusal: { code: 'DOCUMENT_NOT_FOUND' },
      });
    }
  });
});
