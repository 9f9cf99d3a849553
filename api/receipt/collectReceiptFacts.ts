import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Agency } from '../../engine/model/agency.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import { groupSecret } from '../access/trackingSecrets.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory, type Directory } from '../present/directory.ts';
import { termText } from '../present/presentProcedure.ts';
import type { Services } from '../services.ts';
import type { ReceiptFacts } from './receiptFacts.ts';

/** Everything the receipt of a dossier prints; always the same for the same dossier. */
export async function collectReceiptFacts(
  { runtime, demonstration }: Pick<Services, 'runtime' | 'demonstration'>,
  dossier: Dossier,
  origin: string,
): Promise<ReceiptFacts> {
  const directory = await loadDirectory(runtime.store);
  const { main, version } = await loadVersionModel(runtime, dossier.versionId);
  const names = new Map(version.papers.map((paper) => [paper.key, paper.name]));
  const secret = runtime.trackingSecret(dossier.dossierId);
  const fragment = new URLSearchParams({ code: dossier.code, secret }).toString();
  const { promisedTerm, legalTerm } = main.settings;
  return {
    ...officeOf(dossier, directory),
    number: String(dossier.dayNumber).padStart(4, '0'),
    dossierCode: dossier.code,
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    content: dossier.content,
    applicant: dossier.applicant,
    papers: dossier.papers.map(({ paperKey, form, count }) => ({
      name: names.get(paperKey) ?? paperKey,
      form,
      count,
    })),
    setCount: dossier.setCount,
    term: termText(promisedTerm ?? legalTerm),
    receivedAt: dossier.receivedAt,
    promisedAt: dossier.promisedAt,
    returnChannel: dossier.returnChannel,
    fees: version.fees.filter((fee) => fee.amountDong > 0),
    receiverName: directory.personName(dossier.receivedBy) ?? '',
    trackingSecret: groupSecret(secret),
    trackingPage: `${origin}/tracking`,
    // A fragment stays in the browser: neither proxies nor logs see the secret.
    trackingUrl: `${origin}/tracking#${fragment}`,
    demonstration,
  };
}

function officeOf(
  { receivingAgencyId }: Dossier,
  { agencies, agencyName }: Directory,
): Pick<ReceiptFacts, 'unitName' | 'parentAgencyName' | 'placeName'> {
  const unit = agencies.get(receivingAgencyId);
  const parent = parentOf(unit, agencies);
  return {
    unitName: agencyName(receivingAgencyId),
    parentAgencyName: parent?.name ?? '',
    placeName: placeOf(parent?.name ?? ''),
  };
}

function parentOf(
  unit: Agency | undefined,
  agencies: ReadonlyMap<string, Agency>,
): Agency | undefined {
  return unit?.parentId ? agencies.get(asId<AgencyId>(unit.parentId)) : undefined;
}

/** "Bình An" of "Ủy ban nhân dân xã Bình An". */
function placeOf(authorityName: string): string {
  return /(?:xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$/u.exec(authorityName)?.[1] ?? authorityName;
}
