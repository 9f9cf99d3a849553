/** What a printed form can name, each a text as it is to be printed. */
export const TEXT_FACTS = [
  'parentAgencyName',
  'unitName',
  'placeName',
  'formNumber',
  'formDay',
  'sampleMark',
  /** What the code is called; "Mã hồ sơ" where it is not said. */
  'codeName',
  'dossierCode',
  'dayNumber',
  'procedureName',
  'procedureAsked',
  'applicantName',
  'applicantIdNumber',
  'applicantAddress',
  'applicantPhone',
  'applicantEmail',
  'representative',
  'mobilePlace',
  'handedInBy',
  'setCount',
  'term',
  'receivedAt',
  'receivedDay',
  'promisedAt',
  'returnPlace',
  'feeWords',
  'receiverName',
  'trackingSecret',
  'trackingPage',
  'trackingUrl',
  'reason',
  'deadline',
  'turn',
  'guidePlace',
  'guidePhone',
  'guideName',
  'refusedStep',
  'refusedStepTitle',
  'officeName',
  'promisedBefore',
  'promisedAfter',
  'askedBy',
  'askedOn',
  'stoppedAt',
  'feesHandling',
  'partnerNames',
  'slipEnd',
  'periodFrom',
  'periodTo',
  'rowCount',
] as const;

/** Name of a text. */
export type TextFact = (typeof TEXT_FACTS)[number];

/** What can be printed as a numbered list. */
export type ListFact = 'supplementItems';

/** What can be printed as a table. */
export type TableFact = 'papers' | 'papersToReturn' | 'handOvers' | 'agencyTimes' | 'registerRows';

/** One row: what stands in each column, "" for nothing. */
export type TableRow = { readonly [cell: string]: string };

/** Everything that one form prints; what is left out is not known and printed as dots. */
export type PrintedFacts = {
  readonly texts: { readonly [fact in TextFact]?: string };
  readonly lists: { readonly [fact in ListFact]?: readonly string[] };
  readonly tables: { readonly [fact in TableFact]?: readonly TableRow[] };
};
