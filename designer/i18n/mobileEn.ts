import type { mobileVi } from './mobileVi.ts';

/** The same in English. */
export const mobileEn: typeof mobileVi = {
  title: 'Mobile sessions',
  none: 'No mobile session yet',
  noneHint: 'The head of the one-stop unit plans one; its officers open it when they begin.',
  list: 'Sessions',
  when: '{{weekday}} {{day}}, {{from}} – {{to}}',
  place: 'Place',
  placeHint: 'As residents call it, e.g. the culture house of hamlet 3.',
  hamlet: 'Hamlet, commune (where needed)',
  unit: 'Unit',
  day: 'Day',
  from: 'From',
  to: 'Until',
  officers: 'Officers',
  procedures: 'Procedures received there',
  status: {
    planned: 'Not open yet',
    open: 'Open',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  cancelledFor: 'Cancelled: {{reason}}',
  open: 'Open',
  reopen: 'Open again',
  close: 'Close',
  cancel: 'Cancel the session',
  openOf: '{{act}}: {{place}}',
  receive: 'Receive at this session',
  closedNow: 'The session at {{place}} is closed',
  waitingHere:
    '{{count}} dossiers on this computer are not sent yet. ' +
    'Send them before closing, and ask the officers on other computers.',
  cancelHint: 'Residents read this reason on the public page.',
  cancelReason: 'Reason',
  sum: {
    title: 'Sum of the session',
    procedure: 'Procedure',
    received: 'Received',
    returned: 'Results handed over',
    total: 'Sum',
    rest:
      'Results to hand over: {{ready}} · Being decided: {{open}} · ' +
      'Ended without a result: {{endedWithout}}',
    empty: 'Nothing was received at the session yet.',
  },
  plan: {
    title: 'Plan a mobile session',
    submit: 'Plan the session',
    done: 'The mobile session is planned',
    incomplete: 'Give place, day, times (e.g. 08:00), and at least one officer and procedure.',
  },
  upcoming: {
    title: 'Mobile sessions to come',
    intro: 'Officers come to receive dossiers on these days:',
    receives: 'Received there: {{procedures}}',
  },
  choice: {
    label: 'Receiving at',
    counter: 'The counter of the unit',
    session: 'Mobile session: {{place}}',
    hint:
      'You can type without a connection: do not close or reload the page. ' +
      'A dossier is received, and its time begins, only when it has been sent.',
    offline: 'No connection. What is typed now is kept on this computer and sent when it is back.',
    add: 'Write down and send',
    notKept:
      'The browser cannot keep it, so the dossier was not written down. ' +
      'Leave this page as it is and send when there is a connection.',
  },
  outbox: {
    title: 'Dossiers written at the session',
    count: 'To be sent: {{waiting}} · Received: {{received}} · Not received: {{refused}}',
    waiting: 'To be sent',
    received: 'Received',
    refused: 'Not received',
    written: 'written at {{at}}',
    code: 'Dossier {{code}}',
    secret: 'secret {{secret}}',
    receipt: 'Print the receipt of {{code}}',
    send: 'Send now',
    sendAgain: 'Send again',
    edit: 'Mend',
    older: 'Received before: {{count}}',
    drop: 'Remove what was received',
    keep:
      'What is to be sent lies on this computer until it is sent, also when the browser is ' +
      'closed; open this page again and sign in to send it.',
  },
};
