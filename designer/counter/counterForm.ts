import type { ReceiveDossier, ReceivedPaper } from '../../api/contract/dossiers.ts';
import type { Paper } from '../../api/contract/forms.ts';
import type { IssuedResult } from '../../api/contract/results.ts';
import type { VersionView } from '../../api/contract/procedures.ts';
import type { FormValues } from '../form/formValues.ts';

/** How a dossier can come in at the counter, and how its result can go out. */
type Channel = ReceiveDossier['channel'];
type ReturnChannel = ReceiveDossier['returnChannel'];
/** How a paper stands on the checklist. */
export type PaperEntry = {
  readonly isGiven: boolean;
  readonly form: Paper['kind'];
  readonly count: number;
  readonly isVerified: boolean;
  /** The result of an earlier dossier that stands for it. */
  readonly result?: ReusedResult | undefined;
};
/** A result of an earlier dossier. */
type ReusedResult = NonNullable<ReceivedPaper['result']>;

/**
 * What stands in the fields of the counter; plain JSON, so that a draft of it survives a reload.
 */
export type CounterForm = {
  readonly procedureId: string | null;
  /** Null: the authority of the procedure's level. */
  readonly competentAgencyId: string | null;
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Whether somebody hands it in for the applicant, with what entitles them. */
  readonly hasRepresentative: boolean;
  readonly representativeName: string;
  readonly representativeIdNumber: string;
  readonly representativeAuthority: string;
  readonly content: string;
  readonly papers: { readonly [paperKey: string]: PaperEntry };
  readonly variables: FormValues;
  readonly channel: Channel;
  readonly returnChannel: ReturnChannel;
  readonly setCount: number;
};

/** An empty form. */
export const EMPTY_COUNTER_FORM: CounterForm = {
  procedureId: null,
  competentAgencyId: null,
  name: '',
  idNumber: '',
  address: '',
  phone: '',
  email: '',
  hasRepresentative: false,
  representativeName: '',
  representativeIdNumber: '',
  representativeAuthority: '',
  content: '',
  papers: {},
  variables: {},
  channel: 'counter',
  returnChannel: 'counter',
  setCount: 1,
};

const APPLICANT_FIELDS = ['name', 'idNumber', 'address', 'phone'] as const;
/** What is asked of somebody who hands in for the applicant. */
export const REPRESENTATIVE_FIELDS = [
  'representativeName',
  'representativeIdNumber',
  'representativeAuthority',
] as const;
/** A field that a receipt may not do without. */
export type RequiredField =
  | (typeof APPLICANT_FIELDS)[number]
  | (typeof REPRESENTATIVE_FIELDS)[number];

/** Fields that a receipt cannot do without; those of a representative where there is one. */
export function requiredFields({ hasRepresentative }: CounterForm): readonly RequiredField[] {
  return hasRepresentative ? [...APPLICANT_FIELDS, ...REPRESENTATIVE_FIELDS] : APPLICANT_FIELDS;
}

/**
 * The paper's entry, or how it starts: not handed in, in the form and number that the procedure
 * asks for. A result that is not among those of the applicant stands for nothing.
 */
export function paperEntry(
  form: CounterForm,
  paper: Paper,
  results: readonly IssuedResult[],
): PaperEntry {
  const entry = form.papers[paper.key];
  const isKnown = results.some(({ documentId }) => documentId === entry?.result?.documentId);
  if (entry !== undefined && (entry.result === undefined || isKnown)) return entry;
  return {
    isGiven: false,
    form: paper.kind,
    count: Math.max(1, paper.count),
    isVerified: false,
  };
}

/** Required papers that were not handed in. */
export function missingPapers(
  form: CounterForm,
  papers: readonly Paper[],
  results: readonly IssuedResult[],
): readonly Paper[] {
  return papers.filter((paper) => paper.required && !paperEntry(form, paper, results).isGiven);
}

/** What the form is sent with: where, for what, and what the applicant was granted before. */
type CounterContext = {
  readonly receivingAgencyId: string;
  /** As the page shows it; null: the program finds it. */
  readonly competentAgencyId: string | null;
  /** Null: at the counter. */
  readonly mobileSessionId: string | null;
  readonly procedureName: string;
  readonly results: readonly IssuedResult[];
};

/** The command of the counter. Papers that were not handed in are left out. */
export function toReceiveDossier(
  form: CounterForm,
  version: VersionView,
  context: CounterContext,
): ReceiveDossier {
  return {
    procedureId: version.procedureId,
    receivingAgencyId: context.receivingAgencyId,
    ...(context.competentAgencyId ? { competentAgencyId: context.competentAgencyId } : {}),
    applicant: {
      name: form.name.trim(),
      idNumber: form.idNumber.trim(),
      address: form.address.trim(),
      phone: form.phone.trim(),
      email: form.email.trim(),
    },
    representative: form.hasRepresentative ? toRepresentative(form) : null,
    content: form.content.trim() || context.procedureName,
    papers: version.papers.flatMap((paper) => toReceivedPaper(form, paper, context.results)),
    channel: form.channel,
    ...(context.mobileSessionId ? { mobileSessionId: context.mobileSessionId } : {}),
    returnChannel: form.returnChannel,
    variables: { ...form.variables },
    setCount: form.setCount,
  };
}

function toRepresentative(form: CounterForm): NonNullable<ReceiveDossier['representative']> {
  return {
    name: form.representativeName.trim(),
    idNumber: form.representativeIdNumber.trim(),
    authority: form.representativeAuthority.trim(),
  };
}

function toReceivedPaper(
  form: CounterForm,
  paper: Paper,
  results: readonly IssuedResult[],
): readonly ReceivedPaper[] {
  const entry = paperEntry(form, paper, results);
  if (!entry.isGiven) return [];
  return [
    {
      paperKey: paper.key,
      form: entry.form,
      count: entry.count,
      verifiedAgainstOriginal: entry.isVerified,
      ...(entry.result === undefined ? {} : { result: entry.result }),
    },
  ];
}
