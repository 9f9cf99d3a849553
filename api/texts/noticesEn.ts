import type { noticesVi } from './noticesVi.ts';

type Texts = {
  readonly [Group in keyof typeof noticesVi]: {
    readonly [Key in keyof (typeof noticesVi)[Group]]: string;
  };
};

/** English texts of notices to applicants. */
export const noticesEn: Texts = {
  subjects: {
    received: 'Dossier {code}: received',
    'supplement-asked': 'Dossier {code}: papers to be supplemented',
    'payment-asked': 'Dossier {code}: a financial obligation to be met',
    extended: 'Dossier {code}: apology and new date of the result',
    'result-ready': 'Dossier {code}: decided',
    'result-early': 'Dossier {code}: the result is there before the promised day',
    ended: 'Dossier {code}: {status}',
  },
  bodies: {
    received: 'Your dossier has been received.',
    'supplement-asked': 'Please supplement the papers named in the slip of the one-stop unit.',
    'payment-asked': 'Please meet the financial obligation you were notified of.',
    extended: 'The authority apologises for not giving the result as promised, and promises anew.',
    'result-ready': 'Your dossier is decided. Please collect the result as you asked for it.',
    'result-early':
      'The dossier was decided before the promised day ({promisedAt}). You may receive ' +
      'the result in the way you chose; you need not wait for that day.',
    ended: 'State of your dossier: {status}.',
  },
  lines: {
    code: 'Dossier: {code}',
    procedure: 'Procedure: {procedureName}',
    reason: 'Reason: {reason}',
    promise: 'Result promised for: {promisedAt}',
    tracking: 'Look it up with its code and the tracking code on your receipt:',
    trackingUnknown: 'Look it up with its code and the tracking code on your receipt.',
    automatic: 'This message was sent automatically; please do not answer it.',
  },
};
