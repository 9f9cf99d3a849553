/** Texts. */
export const enInbox = { title: 'Inbox' };
