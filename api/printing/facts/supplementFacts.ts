import { accept, refuse } from '../../../engine/model/result.ts';
import { momentWords } from '../formWords.ts';
import { lastWords } from './answersToPrint.ts';
import { dossierFacts } from './dossierFacts.ts';
import type { DatedFacts } from './datedFacts.ts';
import { findAsking } from './findAsking.ts';
import { listedItems } from './listedItems.ts';
import type { PrintSource } from './printSource.ts';

/** What form 02 prints, of the last supplement that was asked for. Refuses: NO_SUPPLEMENT_ASKED. */
export function supplementFacts(source: PrintSource): DatedFacts {
  const { dossier, directory } = source;
  const asking = findAsking(source);
  if (asking === null) return refuse('NO_SUPPLEMENT_ASKED');
  const { event, items, turn, deadline } = asking;
  const texts = {
    ...dossierFacts(source, dossier.receivingAgencyId, event.at),
    formNumber: lastWords(source, 'supplement-number'),
    reason: lastWords(source, 'supplement-reason'),
    deadline: deadline === null ? '' : momentWords(deadline),
    turn: String(turn).padStart(2, '0'),
    guidePlace: directory.agencyName(dossier.receivingAgencyId),
    guidePhone: lastWords(source, 'guide-phone'),
    guideName: directory.personName(event.personId) ?? '',
  };
  const facts = { texts, lists: { supplementItems: listedItems(items.words) }, tables: {} };
  return accept({ at: event.at, facts });
}
