import { accept, refuse } from '../../../engine/model/result.ts';
import { lastWords } from './answersToPrint.ts';
import type { DatedFacts } from './datedFacts.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

const REJECTED_AT_INTAKE = 3;

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
    refusedStep: isRejected ? 'không tiếp nhận, giải quyết' : 'không giải quyết',
    refusedStepTitle: isRejected ? 'TIẾP NHẬN' : 'GIẢI QUYẾT',
    reason: lastWords(source, 'refusal-reason'),
  };
  return accept({ at: finishedAt, facts: { texts, lists: {}, tables: {} } });
}
