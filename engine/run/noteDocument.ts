import type { DossierDocument } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Result } from '../model/result.ts';
import type { LoadedDossier } from './planDossierCommand.ts';
import { planOccurrence } from './planOccurrence.ts';

/**
 * Notes a new document with its SHA-256 in the history of the dossier that is planned, and where it
 * comes from when it is a result that is used again.
 */
export function noteDocument(
  { draft, context, situation }: LoadedDossier,
  { documentId, title, sha256, sizeBytes, reusedFrom }: DossierDocument,
): Result<unknown, Refusal> {
  return planOccurrence(
    draft,
    {
      instanceId: situation.dossier.instanceId,
      type: reusedFrom === null ? 'document-added' : 'result-reused',
      event: null,
      elementId: null,
      causeId: documentId,
      facts: {
        title,
        sha256,
        sizeBytes,
        ...(reusedFrom === null ? {} : { dossierCode: reusedFrom.dossierCode }),
      },
    },
    context,
  );
}
