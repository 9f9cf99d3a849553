import type { serviceVi } from './serviceVi.ts';

/** English texts of maintenance notices and of what applicants write. */
export const serviceEn = {
  banner: 'Maintenance from {{from}} to {{to}}: {{reason}}',
  maintenance: {
    title: 'Maintenance',
    hint: 'Announced 7 working days before. Shown on every page and on the tracking page.',
    none: 'No maintenance is to come.',
    fromDay: 'Begins on',
    fromTime: 'Begins at',
    toDay: 'Ends on',
    toTime: 'Ends at',
    reason: 'What it is',
    announce: 'Announce',
    announced: 'Maintenance announced',
    incomplete: 'Write days, times (for example 23/11/2026, 17:30) and what it is.',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
  },
  feedback: {
    title: 'Feedback',
    none: 'Nothing has been written',
    noneHint: 'Applicants write from the tracking page.',
    askedAt: 'Written at {{at}}',
    due: 'To be answered by {{at}}',
    late: 'Answer is late: {{at}}',
    answer: 'Answer to the applicant',
    answerHint: 'The applicant reads it on the tracking page.',
    missing: 'Write the answer.',
    send: 'Send the answer',
    sent: 'Answered',
    answeredAt: 'Answered at {{at}}',
    answeredLate: 'Answered at {{at}}, late: due by {{due}}',
  },
} satisfies typeof serviceVi;
