import { createHash } from 'node:crypto';
import type { HistoryEvent } from '../../../engine/model/history.ts';
import { readBytes } from '../../../engine/run/files/readBytes.ts';
import type { Invariant } from './invariant.ts';

/**
 * I22: each document that the history names is there, once, and its bytes have the hash that was
 * noted last, when it was added, taken over as a result, or signed.
 */
export function documentsMatchTheirHash(): Invariant {
  return {
    name: 'I22 documents match their hash',
    onDossier: async ({ instances, situation }, { bareStore }) => {
      const documents = await bareStore.listDocuments(situation.dossier.dossierId);
      const events = instances.flatMap(({ history }) => history);
      const noted = events.filter(({ type }) => ['document-added', 'result-reused'].includes(type));
      const found: string[] = [];
      if (noted.length !== documents.length) {
        found.push(`${documents.length} documents, but ${noted.length} are noted`);
      }
      for (const { causeId, facts: added } of noted) {
        const { facts } = signingOf(causeId, events) ?? { facts: added };
        const document = documents.find(({ documentId }) => documentId === causeId);
        const bytes = document && (await readBytes(bareStore, document.sha256));
        const hash = bytes && createHash('sha256').update(bytes).digest('hex');
        if (hash !== facts['sha256'] || document?.sizeBytes !== bytes?.length) {
          found.push(`document ${causeId} is not what was noted`);
        }
      }
      return found;
    },
  };
}

function signingOf(documentId: string | null, events: readonly HistoryEvent[]) {
  return events.find(({ type, causeId }) => type === 'document-signed' && causeId === documentId);
}
