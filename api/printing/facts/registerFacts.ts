import type { Dossier } from '../../../engine/model/dossier.ts';
import type { AgencyId } from '../../../engine/model/ids.ts';
import type { Instant, LocalDate } from '../../../engine/model/time.ts';
import type { Directory } from '../../present/directory.ts';
import { vi } from '../../texts/vi.ts';
import { channelWords, dayWords, shortDay } from '../formWords.ts';
import type { PrintedFacts, TableRow } from '../printedFacts.ts';
import { officeFacts } from './officeFacts.ts';

/** What a register is made from: the dossiers that an agency received, from one day to another. */
export type RegisterSource = {
  readonly agencyId: AgencyId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** In the order of receipt. */
  readonly dossiers: readonly Dossier[];
  readonly directory: Directory;
  readonly now: Instant;
  readonly demonstration: boolean;
};

/** What the register prints, a row for each dossier. */
export function registerFacts(source: RegisterSource): PrintedFacts {
  const { agencyId, from, to, dossiers, directory, now, demonstration } = source;
  return {
    texts: {
      ...officeFacts(agencyId, directory),
      formDay: dayWords(now),
      sampleMark: demonstration ? 'MẪU MINH HỌA – KHÔNG CÓ GIÁ TRỊ' : '',
      periodFrom: dayOf(from),
      periodTo: dayOf(to),
      rowCount: String(dossiers.length),
    },
    lists: {},
    tables: { registerRows: dossiers.map((dossier) => registerRow(dossier, directory)) },
  };
}

function dayOf(day: LocalDate): string {
  return day.split('-').toReversed().join('/');
}

const RETURNED = 10;
const TOLD = [3, 5, 6, 7, 8] as const;

function registerRow(dossier: Dossier, { agencyName }: Directory): TableRow {
  const { applicant, promisedAt, finishedAt, status } = dossier;
  const contact = [applicant.address, applicant.phone].filter((text) => text !== '');
  return {
    code: dossier.code,
    procedure: dossier.procedureName,
    sets: String(dossier.setCount).padStart(2, '0'),
    applicant: applicant.name,
    contact: contact.join('\n'),
    office: agencyName(dossier.competentAgencyId),
    received: shortDay(dossier.receivedAt),
    promised: promisedAt === null ? '' : shortDay(promisedAt),
    returned: status === RETURNED && finishedAt !== null ? shortDay(finishedAt) : '',
    channel: channelWords(dossier.returnChannel),
    signed: '',
    note: noteOf(dossier),
  };
}

function noteOf({ status, outcome }: Dossier): string {
  const told = TOLD.find((one) => one === status);
  if (told !== undefined) return vi.statuses[told];
  return outcome === 'refused' ? 'Từ chối giải quyết' : '';
}
