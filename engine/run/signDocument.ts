import type { SignDocument } from '../model/command.ts';
import type { DossierDocument } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DocumentAnswer } from './answers.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { planOccurrence } from './planOccurrence.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Puts the signed bytes of a document in the place of the unsigned ones, once and for ever; the
 * history notes who signed which SHA-256, and what it was made from. The signature itself is made,
 * and the right to sign decided, by the caller.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, DOCUMENT_NOT_FOUND,
 * DOCUMENT_SIGNED.
 */
export function signDocument(
  runtime: Runtime,
  command: SignDocument,
): Promise<Result<DocumentAnswer, Refusal>> {
  const { commandId, actor, dossierId, documentId, bytesId, sha256, sizeBytes } = command;
  const head = { commandId, command: 'signDocument', personId: actor.personId };
  return runCommand<DocumentAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const found = await findUnsigned(runtime, command);
    if (!found.ok) return found;
    const document = signed(found.value, command);
    const { draft, context, situation } = loaded.value;
    const { reason, certificateName, certificateSha256 } = command.signature;
    const planned = planOccurrence(
      draft,
      {
        instanceId: situation.dossier.instanceId,
        type: 'document-signed',
        event: null,
        elementId: null,
        causeId: documentId,
        facts: {
          title: document.title,
          reason,
          sha256,
          unsignedSha256: found.value.sha256,
          certificateName,
          certificateSha256,
        },
      },
      context,
    );
    if (!planned.ok) return planned;
    const finished = finishDraft(loaded.value);
    if (!finished.ok) return finished;
    const { change, answer, events } = finished.value;
    const { dossierRevision } = answer;
    return accept({
      change: { ...change, wholeBytes: [{ bytesId, sha256, sizeBytes }], documents: [document] },
      answer: { documentId, dossierId, sha256, dossierRevision },
      events,
    });
  });
}

async function findUnsigned(
  { store }: Runtime,
  { documentId, dossierId }: SignDocument,
): Promise<Result<DossierDocument, Refusal>> {
  const document = await store.findDocument(documentId);
  if (document === null || document.dossierId !== dossierId) {
    return refuse({ code: 'DOCUMENT_NOT_FOUND', documentId });
  }
  if (document.signature === null) return accept(document);
  const { personId: byPersonId, at } = document.signature;
  return refuse({ code: 'DOCUMENT_SIGNED', documentId, byPersonId, at });
}

function signed(document: DossierDocument, command: SignDocument): DossierDocument {
  const { sha256, sizeBytes, actor, signature } = command;
  return {
    ...document,
    sha256,
    sizeBytes,
    signature: { ...signature, ...actor, unsignedSha256: document.sha256 },
  };
}
