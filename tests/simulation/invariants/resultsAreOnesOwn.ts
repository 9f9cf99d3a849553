import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { DossierDocument } from '../../../engine/model/dossier.ts';
import type { SeenDossier } from '../look.ts';
import { readBytes } from '../../../engine/run/files/readBytes.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

/**
 * X10: a result that stands for a paper is the signed document of a dossier that was granted, to
 * the same applicant, with the same bytes and signature; a paper that names one has it. What was
 * signed is signed once, from bytes that are kept, and never changes.
 */
export function resultsAreOnesOwn(): Invariant {
  const unsigned = new Map<string, string>();
  const signed = new Map<string, string>();
  const judgeSigned = async (
    document: DossierDocument,
    { bareStore }: World,
  ): Promise<readonly string[]> => {
    const { documentId, sha256, signature, reusedFrom } = document;
    const before = signed.get(documentId);
    const now = canonicalJson({ sha256, signature, reusedFrom });
    if (before !== undefined && before !== now) return [`${documentId} changed after signing`];
    if (signature === null) {
      unsigned.set(documentId, sha256);
      return [];
    }
    signed.set(documentId, now);
    const made = unsigned.get(documentId);
    const isKept = (await readBytes(bareStore, signature.unsignedSha256)) !== null;
    const isFrom = made === undefined || made === signature.unsignedSha256;
    return isKept && isFrom ? [] : [`${documentId} was not signed from what it was`];
  };
  return {
    name: 'X10 results are of the same applicant',
    onDossier: async (seen, world) => {
      const { dossierId } = seen.situation.dossier;
      const found: string[] = [];
      const documents = await world.bareStore.listDocuments(dossierId);
      for (const document of documents) {
        found.push(...(await judgeSigned(document, world)));
        found.push(...(await judgeReused(document, seen, world)));
      }
      return [...found, ...judgePapers(documents, seen)];
    },
  };
}

async function judgeReused(
  { documentId, reusedFrom, sha256, signature }: DossierDocument,
  { situation: { dossier } }: SeenDossier,
  { bareStore }: World,
): Promise<readonly string[]> {
  if (reusedFrom === null) return [];
  const source = await bareStore.findDocument(reusedFrom.documentId);
  const from = source === null ? null : await bareStore.findDossier(source.dossierId);
  if (source === null || from === null) return [`${documentId} comes from nowhere`];
  const isTheirs = from.applicant.idNumber === dossier.applicant.idNumber;
  const isInForce = from.code === reusedFrom.dossierCode && from.outcome === 'granted';
  const isResult = source.signature !== null && source.reusedFrom === null;
  const isSame =
    source.sha256 === sha256 && canonicalJson(source.signature) === canonicalJson(signature);
  const isRight = [isTheirs, isInForce, isResult, isSame].every(Boolean);
  return isRight ? [] : [`${documentId} is not a result of the applicant`];
}

function judgePapers(
  documents: readonly DossierDocument[],
  { situation: { dossier } }: SeenDossier,
): readonly string[] {
  const named = dossier.papers.flatMap(({ result }) => (result === undefined ? [] : [result]));
  const ids = new Set(named.map(({ documentId }) => documentId));
  const brought = documents.flatMap(({ reusedFrom }) => (reusedFrom === null ? [] : [reusedFrom]));
  const isSame =
    [...ids].toSorted().join() ===
    brought
      .map(({ documentId }) => documentId)
      .toSorted()
      .join();
  return isSame ? [] : [`${dossier.dossierId} names ${ids.size} results and has ${brought.length}`];
}
