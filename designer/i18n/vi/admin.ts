/** Texts. */
export const viAdmin = { title: 'Admin' };
