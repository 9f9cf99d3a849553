import { accept, refuse } from '../../../engine/model/result.ts';
import { momentWords } from '../formWords.ts';
import type { DatedFacts } from './datedFacts.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

/**
 * What form 04 prints of the last extension that was not refused; the head of the competent
 * authority signs. Refuses: NOT_EXTENDED.
 */
export function apologyFacts(source: PrintSource): DatedFacts {
  const { extensions, competentAgencyId } = source.dossier;
  const extension = extensions.findLast(({ decision }) => decision?.isGranted !== false);
  if (extension === undefined) return refuse('NOT_EXTENDED');
  const { reason, requestedAt, promisedBefore, promisedAfter } = extension;
  const texts = {
    ...dossierFacts(source, competentAgencyId, requestedAt),
    reason,
    promisedBefore: momentWords(promisedBefore),
    promisedAfter: momentWords(promisedAfter),
  };
  return accept({ at: requestedAt, facts: { texts, lists: {}, tables: {} } });
}
