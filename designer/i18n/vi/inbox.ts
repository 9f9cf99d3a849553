/** Texts. */
export const viInbox = { title: 'Inbox' };
