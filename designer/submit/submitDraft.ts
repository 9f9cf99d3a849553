import type { Paper } from '../../api/contract/forms.ts';
import type {
  OfferedView,
  SubmitOnline,
  Submitted,
  SubmittedPaper,
  UploadView,
} from '../../api/contract/intake.ts';
import { namesCommune } from '../../engine/model/namesCommune.ts';
import type { FormValues } from '../form/formValues.ts';

/** What was given for a paper: files, or the word that a database stands for it. */
export type PaperGiven = { readonly files: readonly UploadView[]; readonly usesSource: boolean };

/** What an applicant has entered so far; plain JSON, so that it survives a reload. */
export type SubmitDraft = {
  readonly procedureId: string | null;
  readonly step: 'choose' | 'fill' | 'review';
  readonly placeId: string | null;
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly isOnBehalf: boolean;
  readonly representativeName: string;
  readonly representativeId: string;
  readonly authority: string;
  readonly variables: FormValues;
  readonly papers: { readonly [paperKey: string]: PaperGiven };
  readonly returnChannel: SubmitOnline['returnChannel'];
  /** Of handing in; another one after every change, the same one for every press. */
  readonly commandId: string | null;
  readonly submitted: Submitted | null;
};

/** Nothing entered yet. */
export const EMPTY_DRAFT: SubmitDraft = {
  procedureId: null,
  step: 'choose',
  placeId: null,
  name: '',
  idNumber: '',
  address: '',
  phone: '',
  email: '',
  isOnBehalf: false,
  representativeName: '',
  representativeId: '',
  authority: '',
  variables: {},
  papers: {},
  returnChannel: 'counter',
  commandId: null,
  submitted: null,
};

/** Text fields of the page. */
export type TextKey =
  | 'name'
  | 'idNumber'
  | 'address'
  | 'phone'
  | 'email'
  | 'representativeName'
  | 'representativeId'
  | 'authority';

const OF_APPLICANT = ['name', 'idNumber', 'address', 'phone'] as const;
const OF_REPRESENTATIVE = ['representativeName', 'representativeId', 'authority'] as const;

/** The text fields that are empty and must not be. */
export function missingTexts(draft: SubmitDraft): readonly TextKey[] {
  const needed: readonly TextKey[] = draft.isOnBehalf
    ? [...OF_APPLICANT, ...OF_REPRESENTATIVE]
    : OF_APPLICANT;
  return needed.filter((key) => draft[key].trim() === '');
}

/** Required papers for which nothing was given. */
export function missingPapers(draft: SubmitDraft, papers: readonly Paper[]): readonly Paper[] {
  return papers.filter((paper) => paper.required && toSubmitted(draft, paper) === null);
}

/** What was given for a paper, or that nothing was. */
export function givenFor(draft: SubmitDraft, { key }: Paper): PaperGiven {
  return draft.papers[key] ?? { files: [], usesSource: false };
}

/** The request, once nothing is missing. */
export function toSubmitOnline(
  draft: SubmitDraft,
  offered: OfferedView,
  variables: FormValues,
): SubmitOnline {
  return {
    procedureId: offered.procedureId,
    receivingAgencyId: placeOf(draft, offered)?.agencyId ?? '',
    applicant: {
      name: draft.name.trim(),
      idNumber: draft.idNumber.trim(),
      address: draft.address.trim(),
      phone: draft.phone.trim(),
      email: draft.email.trim(),
    },
    representative: draft.isOnBehalf
      ? {
          name: draft.representativeName.trim(),
          idNumber: draft.representativeId.trim(),
          authority: draft.authority.trim(),
        }
      : null,
    content: offered.name,
    papers: offered.papers.flatMap((paper) => toSubmitted(draft, paper) ?? []),
    returnChannel: draft.returnChannel,
    variables,
  };
}

/**
 * The receiving place chosen. Before the choice the only one, else that of the commune in the
 * address, else the only one that belongs to who decides.
 */
export function placeOf(
  { placeId, address }: SubmitDraft,
  { places }: OfferedView,
): OfferedView['places'][number] | null {
  const chosen = places.find(({ agencyId }) => agencyId === placeId);
  if (chosen) return chosen;
  const own = places.filter(({ isOfAuthority }) => isOfAuthority);
  const near = own.filter(({ authorityName }) => namesCommune(address, authorityName));
  return onlyOf(places) ?? onlyOf(near) ?? onlyOf(own);
}

function onlyOf<One>(list: readonly One[]): One | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

function toSubmitted(draft: SubmitDraft, paper: Paper): SubmittedPaper | null {
  const { files, usesSource } = givenFor(draft, paper);
  if (usesSource && paper.dataSource) return { paperKey: paper.key, source: 'data', uploadIds: [] };
  if (files.length === 0) return null;
  const uploadIds = files.map(({ uploadId }) => uploadId);
  return { paperKey: paper.key, source: 'file', uploadIds };
}
