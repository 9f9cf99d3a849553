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
    'payment-received': 'Dossier {code}: {amount} received',
    extended: 'Dossier {code}: apology and new date of the result',
    'result-ready': 'Dossier {code}: decided',
    'result-early': 'Dossier {code}: the result is there before the promised day',
    ended: 'Dossier {code}: {status}',
    submitted: 'Online dossier {code}: sent to the one-stop unit',
    'submission-asked': 'Online dossier {code}: papers to be supplemented before it is received',
    'submission-refused': 'Online dossier {code}: not received',
    'submission-lapsed': 'Online dossier {code}: the time to supplement is over',
  },
  bodies: {
    received: 'Your dossier has been received.',
    'supplement-asked': 'Please supplement the papers named in the slip of the one-stop unit.',
    'payment-asked': 'Please meet the financial obligation you were notified of.',
    'payment-received': 'Your payment of {amount} for the dossier was received.',
    extended: 'The authority apologises for not giving the result as promised, and promises anew.',
    'result-ready': 'Your dossier is decided. Please collect the result as you asked for it.',
    'result-early':
      'The dossier was decided before the promised day ({promisedAt}). You may receive ' +
      'the result in the way you chose; you need not wait for that day.',
    ended: 'State of your dossier: {status}.',
    submitted:
      'What you handed in online has reached the one-stop unit and waits to be checked. It is ' +
      'not received yet; when it is, it gets a code and a promised day.',
    'submission-asked':
      'The one-stop unit asks you to supplement what you handed in before it is received. Look ' +
      'it up and press “Send the supplement”.',
    'submission-refused': 'The one-stop unit does not receive what you handed in online.',
    'submission-lapsed':
      'The papers asked for did not come in time, so what you handed in online ends here. You ' +
      'may hand in a new dossier.',
  },
  lines: {
    code: 'Dossier: {code}',
    number: 'Registration: {code}',
    submitted: 'Registration when it was handed in online: {submissionNumber}',
    asked: 'What to supplement: {reason}',
    toCorrect: 'Answers to correct: {toCorrect}',
    toCorrectAll: 'Answers to correct: all of them',
    checkedBefore: 'Answered before: {answerBy}',
    supplementBefore: 'Supplement before: {answerBy}',
    procedure: 'Procedure: {procedureName}',
    reason: 'Reason: {reason}',
    amount: 'Amount: {amount}',
    reference: 'Receipt or transaction number: {reference}',
    promise: 'Result promised for: {promisedAt}',
    tracking: 'Look it up with its code and the tracking code on your receipt:',
    trackingOnline: 'Look it up with its number and the tracking code you got when handing in:',
    trackingOnlineUnknown:
      'Look it up with its number and the tracking code you got when handing in.',
    trackingUnknown: 'Look it up with its code and the tracking code on your receipt.',
    automatic: 'This message was sent automatically; please do not answer it.',
  },
};
