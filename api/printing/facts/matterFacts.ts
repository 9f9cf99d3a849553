import type { Dossier, Representative } from '../../../engine/model/dossier.ts';
import type { Instant } from '../../../engine/model/time.ts';
import type { Directory } from '../../present/directory.ts';
import { dayWords } from '../formWords.ts';
import type { PrintedFacts } from '../printedFacts.ts';
import { officeFacts } from './officeFacts.ts';

/** Who asks for what; a dossier, or what is not one yet. */
type Matter = Pick<
  Dossier,
  'applicant' | 'representative' | 'procedureName' | 'procedureCode' | 'content'
>;

/** By whom and when a form is made out. */
type Issue = {
  readonly directory: Directory;
  readonly demonstration: boolean;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
};

/** What every form prints of a matter: letterhead of the agency, day, who and what. */
export function matterFacts(
  { applicant, representative, procedureName, procedureCode, content }: Matter,
  { directory, demonstration, issuedBy, issuedAt }: Issue,
): PrintedFacts['texts'] {
  const wish = content ? ` – ${content}` : '';
  return {
    ...officeFacts(issuedBy, directory),
    formDay: dayWords(issuedAt),
    sampleMark: demonstration ? 'MẪU MINH HỌA – KHÔNG CÓ GIÁ TRỊ' : '',
    procedureName,
    procedureAsked: `${procedureName} (mã thủ tục ${procedureCode})${wish}`,
    applicantName: applicant.name,
    applicantIdNumber: applicant.idNumber,
    applicantAddress: applicant.address,
    applicantPhone: applicant.phone,
    applicantEmail: applicant.email,
    representative: representative === null ? '' : representativeWords(representative),
    handedInBy: representative?.name ?? applicant.name,
  };
}

function representativeWords({ name, idNumber, authority }: Representative): string {
  return `${name}, số định danh ${idNumber}, theo ${authority}`;
}
