import type { Instant } from '../../../engine/model/time.ts';
import { momentWords } from '../formWords.ts';
import type { PrintedFacts } from '../printedFacts.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

/** An extension of the term: why, and which moment was and is promised. */
export type ExtensionToPrint = {
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly promisedBefore: Instant;
  readonly promisedAfter: Instant;
};

/** What form 04 prints of an extension; the head of the competent authority signs. */
export function apologyFacts(source: PrintSource, extension: ExtensionToPrint): PrintedFacts {
  const { reason, requestedAt, promisedBefore, promisedAfter } = extension;
  const texts = {
    ...dossierFacts(source, source.dossier.competentAgencyId, requestedAt),
    reason,
    promisedBefore: momentWords(promisedBefore),
    promisedAfter: momentWords(promisedAfter),
  };
  return { texts, lists: {}, tables: {} };
}
