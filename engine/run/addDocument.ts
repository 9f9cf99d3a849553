import type { AddDocument } from '../model/command.ts';
import type { DossierDocument } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import type { DocumentAnswer } from './answers.ts';
import { noteDocument } from './noteDocument.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Adds a document to a dossier; the history notes its SHA-256. Its bytes came in before
 * (withIncoming); `sha256` is computed by the caller (the core has no fast hash of bytes).
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND.
 */
export function addDocument(
  runtime: Runtime,
  command: AddDocument,
): Promise<Result<DocumentAnswer, Refusal>> {
  const { commandId, actor, dossierId, bytesId, sha256, sizeBytes } = command;
  const head = { commandId, command: 'addDocument', personId: actor.personId };
  return runCommand<DocumentAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const document = toDocument(command, runtime.newId(), loaded.value.context.at);
    const planned = noteDocument(loaded.value, document);
    if (!planned.ok) return planned;
    const finished = finishDraft(loaded.value);
    if (!finished.ok) return finished;
    const { change, answer, events } = finished.value;
    const { dossierRevision } = answer;
    return accept({
      change: { ...change, wholeBytes: [{ bytesId, sha256, sizeBytes }], documents: [document] },
      answer: { documentId: document.documentId, dossierId, sha256, dossierRevision },
      events,
    });
  });
}

function toDocument(command: AddDocument, documentId: string, at: number): DossierDocument {
  const { dossierId, taskId, title, fileName, mediaType, sha256, sizeBytes, actor } = command;
  return {
    documentId,
    dossierId,
    taskId,
    title,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    uploadedAt: at,
    uploadedBy: actor.personId,
    signature: null,
    reusedFrom: null,
  };
}
