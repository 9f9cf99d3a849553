import type { paymentsVi } from './paymentsVi.ts';

/** English texts of the list of payments that the gateway has not told of. */
export const paymentsEn = {
  title: 'Payments that await confirmation',
  hint:
    'The applicant began to pay online, and the gateway has not said what became of it. It is ' +
    'asked for three days; what is marked “To be looked at” is asked for no more.',
  none: 'No payment awaits confirmation',
  noneHint: 'Payments online whose outcome the gateway has not told stand here.',
  dossier: 'Dossier',
  amount: 'Amount',
  since: 'Since',
  answer: 'The gateway says',
  actions: 'What can be done',
  failed: 'To be looked at',
  asked: 'Asked {{count}} times; again at {{at}}.',
  askedNoMore: 'Asked {{count}} times, and no more.',
  ask: 'Ask the gateway again',
  askNamed: 'Ask the gateway again about the payment of dossier {{code}}',
  received: 'The money was received',
  receivedNamed: 'The money of dossier {{code}} was received: open the dossier to record it',
  settled: 'The gateway has told what became of the payment of dossier {{code}}',
  open: 'The gateway does not say what became of the payment of dossier {{code}}',
  total: '{{total}} payments',
  pages: 'Pages',
  page: 'Page {{page}}',
  nextPage: 'Next page',
  previousPage: 'Previous page',
} satisfies typeof paymentsVi;
