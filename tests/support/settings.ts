import type { ProcessSettings } from '../../engine/model/process.ts';

/** What a process says of itself when its drawing says nothing. */
export const DEFAULT_SETTINGS: ProcessSettings = {
  procedureCode: null,
  levels: [],
  receivingPlace: null,
  competentAgency: null,
  result: null,
  legalTerm: null,
  promisedTerm: null,
  cutOff: null,
  dayStart: null,
  filingWindows: [],
  regionalSupplement: null,
  supplementedUnits: [],
  countingMode: 'same-clock',
  maxExtensions: 1,
  extensionNoticeMinutes: 480,
  supplementWithin: { amount: 3, unit: 'WORKING_DAY' },
  forwardCutOff: '15:00',
  paperTransfer: { amount: 1, unit: 'WORKING_DAY' },
  calendar: 'vietnam',
  legalBasis: [],
  stepTable: null,
};
