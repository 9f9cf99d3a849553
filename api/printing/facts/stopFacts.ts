import { accept, refuse } from '../../../engine/model/result.ts';
import { dayWords, momentWords, NO_FEES } from '../formWords.ts';
import { lastWords } from './answersToPrint.ts';
import type { DatedFacts } from './datedFacts.ts';
import { dossierFacts, paperRows } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

const WITHDRAWN = 7;
const STOPPED = 8;

/**
 * What form 05 of 2025 prints, of a dossier that was withdrawn (status 7) or stopped (status 8), so
 * that no result exists. Refuses: NOT_STOPPED.
 */
export function stopFacts(source: PrintSource): DatedFacts {
  const { dossier, directory } = source;
  const { status, finishedAt, competentAgencyId } = dossier;
  if (finishedAt === null || (status !== WITHDRAWN && status !== STOPPED)) {
    return refuse('NOT_STOPPED');
  }
  const by = status === WITHDRAWN ? dossier.applicant.name : stopper(source);
  const common = dossierFacts(source, competentAgencyId, finishedAt);
  const texts = {
    ...common,
    formNumber: lastWords(source, 'stop-number'),
    askedBy: by || directory.agencyName(competentAgencyId),
    askedOn: dayWords(finishedAt),
    reason: lastWords(source, 'stop-reason') || reasonOfCancelling(source),
    stoppedAt: momentWords(finishedAt),
    feesHandling: lastWords(source, 'stop-fees') || (common.feeWords === NO_FEES ? NO_FEES : ''),
  };
  const papersToReturn = paperRows(source).filter((_row, place) => isOnPaper(source, place));
  return accept({ at: finishedAt, facts: { texts, lists: {}, tables: { papersToReturn } } });
}

/** The agency that ended it. */
function stopper({ history, directory }: PrintSource): string {
  const end = history.findLast(({ trace }) => trace.some(({ type }) => type === 'ended'));
  return directory.agencyName(end?.agencyId ?? null);
}

function reasonOfCancelling({ history }: PrintSource): string {
  const cancelled = history.findLast(({ type }) => type === 'instance-cancelled');
  const reason = cancelled?.facts['reason'];
  return typeof reason === 'string' ? reason : '';
}

function isOnPaper({ dossier }: PrintSource, place: number): boolean {
  return dossier.papers[place]?.form !== 'electronic';
}
