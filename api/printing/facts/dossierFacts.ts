import type { ReceivedPaper } from '../../../engine/model/dossier.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { decideFees } from '../../../engine/run/payments/decideFees.ts';
import { dayWords, feeWords, momentWords, paperFormWords } from '../formWords.ts';
import type { PrintedFacts, TableRow } from '../printedFacts.ts';
import { matterFacts } from './matterFacts.ts';
import type { PrintSource } from './printSource.ts';

/** What is printed on every form of a dossier: letterhead of the agency, day, who and what. */
export function dossierFacts(
  { dossier, directory, model, demonstration }: PrintSource,
  issuedBy: string,
  issuedAt: Instant,
): PrintedFacts['texts'] {
  const { channel, receivedOn } = dossier;
  return {
    ...matterFacts(dossier, { directory, demonstration, issuedBy, issuedAt }),
    officeName: directory.agencyName(dossier.competentAgencyId),
    dossierCode: dossier.code,
    receivedAt: momentWords(dossier.receivedAt),
    receivedDay: dayWords(dossier.receivedAt).replace(/^ngày /u, ''),
    promisedAt: momentWords(dossier.promisedAt),
    feeWords: feeWords(decideFees(model.version.fees, { channel, receivedOn, variables: {} })),
    receiverName: directory.personName(dossier.receivedBy) ?? '',
  };
}

/**
 * The papers as they were handed in, by the names of the version, and which dossier gave the result
 * that stands for one.
 */
export function paperRows({ dossier, model }: PrintSource): readonly TableRow[] {
  const names = new Map(model.version.papers.map((paper) => [paper.key, paper.name]));
  return dossier.papers.map(({ paperKey, form, count, result }) => ({
    name: `${names.get(paperKey) ?? paperKey}${sourceWords(result)}`,
    form: paperFormWords(form),
    count: String(count),
  }));
}

function sourceWords(result: ReceivedPaper['result']): string {
  return result === undefined ? '' : ` (kết quả của hồ sơ ${result.dossierCode})`;
}
