import { groupSecret } from '../../access/trackingSecrets.ts';
import { termText } from '../../present/presentProcedure.ts';
import { momentWords, returnWords, termWords } from '../formWords.ts';
import type { PrintedFacts } from '../printedFacts.ts';
import { dossierFacts, paperRows } from './dossierFacts.ts';
import type { PrintSource } from './printSource.ts';

/** Where the applicant watches the dossier: origin of the pages, and the secret of the receipt. */
export type Tracking = { readonly origin: string; readonly secret: string };

/** What form 01 prints; always the same for the same dossier. */
export function receiptFacts(source: PrintSource, { origin, secret }: Tracking): PrintedFacts {
  const { dossier, directory, model } = source;
  const { promisedTerm, legalTerm } = model.main.settings;
  const number = String(dossier.dayNumber).padStart(4, '0');
  const fragment = new URLSearchParams({ code: dossier.code, secret }).toString();
  const unitName = directory.agencyName(dossier.receivingAgencyId);
  return {
    texts: {
      ...dossierFacts(source, dossier.receivingAgencyId, dossier.receivedAt),
      formNumber: number,
      dayNumber: number,
      // What was promised at the counter; a supplement or an extension does not change the paper.
      promisedAt: momentWords(dossier.firstPromisedAt),
      setCount: String(dossier.setCount).padStart(2, '0'),
      term: termWords(termText(promisedTerm ?? legalTerm)),
      mobilePlace: dossier.mobileSession?.place ?? '',
      returnPlace: returnWords(dossier.returnChannel, unitName),
      trackingSecret: groupSecret(secret),
      trackingPage: `${origin}/tracking`,
      // A fragment stays in the browser: neither proxies nor logs see the secret.
      trackingUrl: `${origin}/tracking#${fragment}`,
    },
    lists: {},
    tables: { papers: paperRows(source) },
  };
}
