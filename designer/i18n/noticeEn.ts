import type { noticeVi } from './noticeVi.ts';

/** Texts of the notices to officers, in English. */
export const noticeEn: typeof noticeVi = {
  title: 'Notices',
  bell: 'Notices, {{count}} unread',
  bellRead: 'Notices, nothing unread',
  unread: 'Unread',
  readAll: 'Mark all as read',
  none: 'No notices in the last 30 days.',
  cause: {
    assigned: 'A task was given to you',
    handedOver: 'A dossier came to your unit',
    returned: 'A dossier was returned to you',
    dueSoon: 'A dossier is due soon',
    overdue: 'A dossier is overdue',
    arrived: 'What you waited for has arrived',
    paid: 'The applicant has paid online',
    watchedEnded: 'A dossier you watch has ended',
  },
  step: 'Step: {{step}}',
  awaited: 'Arrived: {{step}}',
  reason: 'Reason: {{reason}}',
  promised: 'Promised for: {{at}}',
};
