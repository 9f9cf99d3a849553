import { accept, refuse } from '../../../engine/model/result.ts';
import { lastWords } from './answersToPrint.ts';
import type { DatedFacts } from './datedFacts.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

const REJECTED_AT_INTAKE = 3;

/** How form 03 says that nothing was received. */
export const REFUSED_AT_INTAKE = {
  refusedStep: 'không tiếp nhận, giải quyết',
  refusedStepTitle: 'TIẾP NHẬN',
} as const;

const REFUSED_LATER = { refusedStep: 'không giải quyết', refusedStepTitle: 'GIẢI QUYẾT' } as const;

/**
 * What form 03 prints, of a dossier that was not received (status 3) or not granted (outcome
 * "refused"). Refuses: NOT_REFUSED.
 */
export function refusalFacts(source: PrintSource): DatedFacts {
  const { status, outcome, finishedAt, receivingAgencyId } = source.dossier;
  const isRejected = status === REJECTED_AT_INTAKE;
  if (finishedAt === null || !(isRejected || outcome === 'refused')) return refuse('NOT_REFUSED');
  const texts = {
    ...dossierFacts(source, receivingAgencyId, finishedAt),
    ...(isRejected ? REFUSED_AT_INTAKE : REFUSED_LATER),
    reason: lastWords(source, 'refusal-reason'),
  };
  return accept({ at: finishedAt, facts: { texts, lists: {}, tables: {} } });
}
