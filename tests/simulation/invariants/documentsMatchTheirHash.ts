import { createHash } from 'node:crypto';
import type { Invariant } from './invariant.ts';

/** I22: each document that the history names is there, once, and its bytes have the noted hash. */
export function documentsMatchTheirHash(): Invariant {
  return {
    name: 'I22 documents match their hash',
    onDossier: async ({ instances, situation }, { bareStore }) => {
      const documents = await bareStore.listDocuments(situation.dossier.dossierId);
      const noted = instances.flatMap(({ history }) =>
        history.filter(({ type }) => type === 'document-added'),
      );
      const found: string[] = [];
      if (noted.length !== documents.length) {
        found.push(`${documents.length} documents, but ${noted.length} are noted`);
      }
      for (const { causeId, facts } of noted) {
        const document = documents.find(({ documentId }) => documentId === causeId);
        const bytes = document && (await bareStore.findBytes(document.sha256));
        const hash = bytes && createHash('sha256').update(bytes).digest('hex');
        if (hash !== facts['sha256'] || document?.sizeBytes !== bytes?.length) {
          found.push(`document ${causeId} is not what was noted`);
        }
      }
      return found;
    },
  };
}
