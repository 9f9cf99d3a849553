import type { ReceiveDossier } from '../model/command.ts';
import type { IssuedResult } from '../model/dossier.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';

/** Of one applicant; a person has a handful. */
export const RESULTS_MAX = 200;

/**
 * The results of earlier dossiers that stand for papers of this one, each once. Refuses:
 * RESULT_NOT_REUSABLE.
 */
export async function findReusedResults(
  store: Store,
  { papers, applicant }: Pick<ReceiveDossier, 'papers' | 'applicant'>,
): Promise<Result<readonly IssuedResult[], Refusal>> {
  const named = papers.flatMap(({ result }) => result ?? []);
  if (named.length === 0) return accept([]);
  const known = await store.listResults(applicant.idNumber, RESULTS_MAX);
  const reused = new Map<string, IssuedResult>();
  for (const { documentId, dossierCode } of named) {
    const found = known.find((one) => one.document.documentId === documentId);
    if (found?.dossierCode !== dossierCode) {
      return refuse({ code: 'RESULT_NOT_REUSABLE', documentId, dossierCode });
    }
    reused.set(documentId, found);
  }
  return accept([...reused.values()]);
}
