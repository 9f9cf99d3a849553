import type { timeRuleVi } from './timeRuleVi.ts';

/** English texts of the rules about time that few procedures need. */
export const timeRuleEn = {
  dayStart: 'Hour from which it counts on a later day',
  dayStartHint: 'Empty: from the opening.',
  filingWindows: 'Days of the year on which it is received',
  filingWindowsHint: 'Month-day to month-day with a slash, parted by blanks. Empty: all year.',
  regionalSupplement: 'Supplement for some communes',
  supplementedUnits: 'Communes with the supplement',
  supplementedUnitsHint: 'Codes of units, parted by blanks.',
  maxExtensions: 'How often it may be extended',
  extensionNotice: 'To be asked before the promise',
  extensionNoticeHint: 'Empty: 1 working day.',
  supplementWithin: 'A supplement may be asked for after appraisal within',
  supplementWithinHint:
    'Empty: 3WD (3 working days from the receipt). none: special law, no limit.',
  forwardCutOff: 'Received until then, papers go on the same day',
  forwardCutOffHint: 'Empty: 15:00. Later ones go when the next working day begins.',
  paperTransfer: 'How long papers of another unit are on their way',
  paperTransferHint: 'Empty: 1 working day.',
} satisfies typeof timeRuleVi;
